using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

/// Who may see, change and add to a ticket.
internal sealed class TicketRules(ItemType type) : ItemRules(type)
{
    public override bool CanList(Caller caller) =>
        caller.Has("ticket", Right.Read | Right.TicketReadAll | Right.TicketReadGroup | Right.TicketReadAssigned | Right.TicketOwn)
        || caller.Has("ticketvalidation", Right.ValidationAnswer);

    public override bool Sees(Caller caller, Row row) =>
        caller.Session.SeesEntity(row.Long("entities_id")) && SeesAnywhere(caller, row);

    /// The same without the entities, as for what hangs on tickets.
    public static bool SeesAnywhere(Caller caller, Row row)
    {
        var (database, me) = (caller.Database, caller.UserId);
        return caller.Has("ticket", Right.TicketReadAll)
            || (caller.Has("ticket", Right.Read) && (IsRequesterOrWriter(caller, row) || TicketActors.Is(database, row, me, ActorType.Observer)))
            || (caller.Has("ticket", Right.TicketReadGroup) && TicketActors.InGroup(database, row, me, ActorType.Requester, ActorType.Observer))
            || (caller.Has("ticket", Right.TicketReadAssigned | Right.TicketOwn) && TicketActors.Is(database, row, me, ActorType.Assigned))
            || (caller.Has("ticketvalidation", Right.ValidationAnswer)
                && database.Where("TicketValidation", "tickets_id", row.Id).Any(v => v.Long("users_id_validate") == me));
    }

    public override bool CanCreate(Caller caller, Input input) => caller.Has("ticket", Right.Create) && MayUseEntity(caller, input);

    public override bool CanUpdate(Caller caller, Row row)
    {
        if (!caller.Session.SeesEntity(row.Long("entities_id"))) return false;
        if (CanRequesterUpdate(caller, row)) return caller.Has("ticket", Right.Create | Right.Update);
        if (caller.Session.IsHelpdesk) return false;
        return caller.Has("ticket", Right.Update)
            || (caller.Has("ticket", Right.TicketOwn) && TicketActors.Is(caller.Database, row, caller.UserId, ActorType.Assigned));
    }

    public override bool CanDelete(Caller caller, Row row)
    {
        if (!caller.Session.SeesEntity(row.Long("entities_id"))) return false;
        if (!caller.Session.IsHelpdesk) return caller.Has("ticket", Right.Delete);
        return IsRequesterOrWriter(caller, row) && !HasAnswers(caller, row) && !row.IsTouched;
    }

    public override bool CanPurge(Caller caller, Row row) =>
        caller.Session.SeesEntity(row.Long("entities_id")) && caller.Has("ticket", Right.Purge);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        if (caller.World.Faults.RefusesTickets) return null;
        if (new TemplateCheck(caller).Missing(input, upload) is { } missing)
        {
            caller.Say($"Les champs obligatoires ne sont pas définis. Merci de corriger : {missing}");
            return null;
        }
        var row = caller.Database["Ticket"].Insert(r => TicketWriter.Fill(caller, r, input));
        TicketActors.AddAll(caller.Database, row, input);
        TicketWriter.AddItems(caller.Database, row, input);
        TicketWriter.Settle(caller, row);
        caller.Say($"Élément ajouté : {NameOf(row)} ({row.Id})");
        new Attachments(caller).Attach(row, row, upload);
        return row;
    }

    public override bool Update(Caller caller, Row row, Input input) => TicketWriter.Update(caller, row, input, Fill);

    public override void Delete(Caller caller, Row row)
    {
        base.Delete(caller, row);
        row["users_id_lastupdater"] = caller.UserId;
    }

    /// Requesters and the writer, and those with the right to add everywhere, as long as the ticket is not closed.
    public static bool CanAddFollowup(Caller caller, Row row) =>
        row.Long("status") != TicketStatus.Closed && caller.Session.SeesEntity(row.Long("entities_id"))
        && (caller.Has("followup", Right.AddAll)
            || (caller.Has("followup", Right.AddMine) && IsRequesterOrWriter(caller, row))
            || TicketActors.Is(caller.Database, row, caller.UserId, ActorType.Assigned));

    public static bool CanSolve(Caller caller, Row row) =>
        row.Long("status") != TicketStatus.Closed && caller.Session.SeesEntity(row.Long("entities_id"))
        && (caller.Has("ticket", Right.Update) || (caller.Has("ticket", Right.TicketOwn)
            && TicketActors.Is(caller.Database, row, caller.UserId, ActorType.Assigned)));

    public static bool IsRequesterOrWriter(Caller caller, Row row) =>
        row.Long("users_id_recipient") == caller.UserId || TicketActors.Is(caller.Database, row, caller.UserId, ActorType.Requester);

    private static bool CanRequesterUpdate(Caller caller, Row row) =>
        IsRequesterOrWriter(caller, row) && row.Long("status") is not (TicketStatus.Solved or TicketStatus.Closed) && !HasAnswers(caller, row);

    private static bool HasAnswers(Caller caller, Row row) =>
        caller.Database.Below("ITILFollowup", "Ticket", row.Id).Any() || caller.Database.Where("TicketTask", "tickets_id", row.Id).Any();
}
