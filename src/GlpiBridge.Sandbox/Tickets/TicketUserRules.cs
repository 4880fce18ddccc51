using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

internal sealed class TicketUserRules(ItemType type, TicketRules tickets, Func<RulesBook> book) : ChildRules(type, book)
{
    public override bool CanCreate(Caller caller, Input input) =>
        caller.Database.Find("Ticket", input.Long("tickets_id")) is { } ticket && tickets.CanUpdate(caller, ticket)
        && (input.Long("type") != ActorType.Assigned || caller.Has("ticket", Right.TicketAssign));

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var ticket = caller.Database.Find("Ticket", input.Long("tickets_id"))!;
        var row = TicketActors.Add(caller.Database, ticket, input.Long("users_id"), input.Has("type") ? input.Long("type") : ActorType.Requester,
            input.Has("use_notification") ? input.Long("use_notification") : 1, input.Text("alternative_email"));
        if (row is null) return null;
        TicketWriter.Settle(caller, ticket);
        TicketWriter.Touch(caller, ticket);
        return row;
    }
}
