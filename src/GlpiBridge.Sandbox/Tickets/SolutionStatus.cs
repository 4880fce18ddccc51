namespace GlpiBridge.Sandbox.Tickets;

internal static class SolutionStatus
{
    public const long Waiting = 2;
    public const long Accepted = 3;
    public const long Refused = 4;
}
