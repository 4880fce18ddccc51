using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

internal sealed class TaskRules(ItemType type, TicketRules tickets) : ItemRules(type)
{
    public override bool CanList(Caller caller) => caller.Has("task", Right.SeePublic | Right.SeePrivate);

    public override bool Sees(Caller caller, Row row) => caller.Database.Find("Ticket", row.Long("tickets_id")) is { } ticket
        && TicketRules.SeesAnywhere(caller, ticket)
        && (!row.Flag("is_private") || caller.Has("task", Right.SeePrivate));

    public override bool CanRead(Caller caller, Row row) =>
        CanList(caller) && caller.Database.Find("Ticket", row.Long("tickets_id")) is { } ticket && tickets.CanRead(caller, ticket)
        && (!row.Flag("is_private") || caller.Has("task", Right.SeePrivate) || row.Long("users_id") == caller.UserId);

    public override bool CanCreate(Caller caller, Input input) => caller.Database.Find("Ticket", input.Long("tickets_id")) is { } ticket
        && caller.Session.SeesEntity(ticket.Long("entities_id")) && ticket.Long("status") != TicketStatus.Closed
        && (caller.Has("task", Right.AddAll) || TicketActors.Is(caller.Database, ticket, caller.UserId, ActorType.Assigned));

    public override bool CanUpdate(Caller caller, Row row) => Sees(caller, row) && caller.Has("task", Right.UpdateAll);
    public override bool CanPurge(Caller caller, Row row) => Sees(caller, row) && caller.Has("task", Right.Purge);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var ticket = caller.Database.Find("Ticket", input.Long("tickets_id"))!;
        input.Set("uuid", Guid.NewGuid().ToString());
        if (!input.Has("users_id")) input.Set("users_id", caller.UserId);
        if (!input.Has("date")) input.Set("date", caller.Now);
        input.Set("timeline_position", TicketActors.TimelineSide(caller.Database, ticket, input.Long("users_id")));
        var row = base.Add(caller, input, upload)!;
        ticket["actiontime"] = ticket.Long("actiontime") + row.Long("actiontime");
        TicketWriter.TakeIntoAccount(caller, ticket);
        TicketWriter.Touch(caller, ticket);
        return row;
    }
}
