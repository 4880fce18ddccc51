using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

/// Surveys: their address is the ticket's id, and a change must name the ticket a second time.
internal sealed class SatisfactionRules(ItemType type, TicketRules tickets) : ItemRules(type)
{
    public override Row? Find(Database database, long id) => database.Where("TicketSatisfaction", "tickets_id", id).FirstOrDefault();

    public override bool CanRead(Caller caller, Row row) => TicketOf(caller, row.Long("tickets_id")) is { } ticket && tickets.CanRead(caller, ticket);

    public override bool CanCreate(Caller caller, Input input) => TicketOf(caller, input.Long("tickets_id")) is { } ticket
        && (TicketRules.IsRequesterOrWriter(caller, ticket) || (caller.Has("ticket", Right.Update) && tickets.CanRead(caller, ticket)));

    public override bool CanUpdate(Caller caller, Row row) => TicketOf(caller, row.Long("tickets_id")) is { } ticket
        && (TicketActors.Is(caller.Database, ticket, caller.UserId, ActorType.Requester)
            || (ticket.Long("users_id_recipient") == caller.UserId && caller.Has("ticket", Right.TicketSurvey)));

    public override bool CanPurge(Caller caller, Row row) => false;

    public override bool Update(Caller caller, Row row, Input input)
    {
        if (input.Long("tickets_id") != row.Long("tickets_id")) return false;
        if (input.Has("satisfaction")) input.Set("date_answered", caller.Now);
        return base.Update(caller, row, input);
    }

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var row = base.Add(caller, input, upload)!;
        caller.Say($"Élément ajouté : Satisfaction - ID {row.Id}");
        return row;
    }

    private static Row? TicketOf(Caller caller, long id) => caller.Database.Find("Ticket", id);
}
