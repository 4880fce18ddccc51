namespace GlpiBridge.Sandbox.Tickets;

internal static class ActorType
{
    public const long Requester = 1;
    public const long Assigned = 2;
    public const long Observer = 3;
}
