using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

/// Approvals that a technician asks somebody for.
internal sealed class ValidationRules(ItemType type, TicketRules tickets) : ItemRules(type)
{
    private const long Waiting = 2;
    private const long Accepted = 3;
    private const long Refused = 4;

    public override bool CanList(Caller caller) =>
        caller.Has("ticketvalidation", Right.ValidationCreate | Right.ValidationAnswer | Right.Purge);

    // GLPI's list looks at no ticket.
    public override bool Sees(Caller caller, Row row) => true;

    public override bool CanRead(Caller caller, Row row) => CanList(caller) && (IsConcerned(caller, row)
        || (caller.Database.Find("Ticket", row.Long("tickets_id")) is { } ticket && tickets.CanRead(caller, ticket)));

    public override bool CanCreate(Caller caller, Input input) => caller.Has("ticketvalidation", Right.ValidationCreate)
        && caller.Database.Find("Ticket", input.Long("tickets_id")) is { } ticket && tickets.CanRead(caller, ticket);

    public override bool CanUpdate(Caller caller, Row row) =>
        (row.Long("users_id_validate") == caller.UserId && caller.Has("ticketvalidation", Right.ValidationAnswer))
        || (row.Long("users_id") == caller.UserId && caller.Has("ticketvalidation", Right.ValidationCreate));

    public override bool CanPurge(Caller caller, Row row) => caller.Has("ticketvalidation", Right.Purge) && CanRead(caller, row);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var ticket = caller.Database.Find("Ticket", input.Long("tickets_id"))!;
        input.Set("users_id", caller.UserId);
        input.Set("entities_id", ticket.Long("entities_id"));
        input.Set("status", Waiting);
        input.Set("submission_date", caller.Now);
        input.Set("timeline_position", TicketActors.TimelineSide(caller.Database, ticket, caller.UserId));
        var row = base.Add(caller, input, upload);
        Conclude(caller, ticket);
        return row;
    }

    public override bool Update(Caller caller, Row row, Input input)
    {
        var isAnswer = row.Long("users_id_validate") == caller.UserId && input.Has("status");
        if (isAnswer && input.Long("status") == Refused && input.Text("comment_validation").Length == 0)
        {
            caller.Say("En cas de refus d'approbation, vous devez indiquer un motif.");
            return false;
        }
        foreach (var name in input.Names.Where(n => isAnswer ? n is not ("status" or "comment_validation") : n is not "comment_submission").ToList())
            input.Remove(name);
        if (!input.Names.Any()) return false;
        if (isAnswer) input.Set("validation_date", input.Long("status") == Waiting ? null : caller.Now);
        base.Update(caller, row, input);
        Conclude(caller, caller.Database.Find("Ticket", row.Long("tickets_id"))!);
        return true;
    }

    private static void Conclude(Caller caller, Row ticket)
    {
        var answers = caller.Database.Where("TicketValidation", "tickets_id", ticket.Id).Select(v => v.Long("status")).ToList();
        ticket["global_validation"] = answers.Contains(Accepted) ? Accepted : answers.Contains(Refused) ? Refused : Waiting;
        TicketWriter.Touch(caller, ticket);
    }

    private static bool IsConcerned(Caller caller, Row row) =>
        row.Long("users_id_validate") == caller.UserId || row.Long("users_id") == caller.UserId;
}
