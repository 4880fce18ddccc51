namespace GlpiBridge.Sandbox.Tickets;

internal static class TicketStatus
{
    public const long New = 1;
    public const long Assigned = 2;
    public const long Planned = 3;
    public const long Waiting = 4;
    public const long Solved = 5;
    public const long Closed = 6;
}
