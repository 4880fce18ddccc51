using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Tickets;

/// Solutions: the list is open to everybody, writing one solves the ticket.
internal sealed class SolutionRules(ItemType type, TicketRules tickets) : ItemRules(type)
{
    public override bool CanRead(Caller caller, Row row) => TicketOf(caller, row.Long("items_id")) is { } ticket && tickets.CanRead(caller, ticket);

    public override bool CanCreate(Caller caller, Input input) =>
        input.Text("itemtype") == "Ticket" && TicketOf(caller, input.Long("items_id")) is { } ticket && TicketRules.CanSolve(caller, ticket);

    public override bool CanUpdate(Caller caller, Row row) => TicketOf(caller, row.Long("items_id")) is { } ticket && TicketRules.CanSolve(caller, ticket);
    public override bool CanPurge(Caller caller, Row row) => CanUpdate(caller, row);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var ticket = TicketOf(caller, input.Long("items_id"))!;
        if (!input.Has("users_id")) input.Set("users_id", caller.UserId);
        input.Set("status", SolutionStatus.Waiting);
        var row = base.Add(caller, input, upload)!;
        TicketWriter.TakeIntoAccount(caller, ticket);
        TicketState.Move(caller, ticket, TicketStatus.Solved);
        caller.Say($"Élément ajouté : {row.Id}");
        return row;
    }

    private static Row? TicketOf(Caller caller, long id) => caller.Database.Find("Ticket", id);
}
