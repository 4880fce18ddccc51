using GlpiBridge.Sandbox.Documents;
using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;

namespace GlpiBridge.Sandbox.Tickets;

/// Followups, and what they do to the ticket: a requester's word re-opens, accepts or refuses.
internal sealed class FollowupRules(ItemType type, TicketRules tickets) : ItemRules(type)
{
    public override bool CanList(Caller caller) => caller.Has("followup", Right.SeePublic | Right.SeePrivate);

    public override bool Sees(Caller caller, Row row) => TicketOf(caller.Database, row.Text("itemtype"), row.Long("items_id")) is { } ticket
        && TicketRules.SeesAnywhere(caller, ticket)
        && (!row.Flag("is_private") || caller.Has("followup", Right.SeePrivate));

    public override bool CanRead(Caller caller, Row row) =>
        CanList(caller) && TicketOf(caller.Database, row.Text("itemtype"), row.Long("items_id")) is { } ticket && tickets.CanRead(caller, ticket)
        // A private one is read by its writer, though his lists leave it out.
        && (!row.Flag("is_private") || caller.Has("followup", Right.SeePrivate) || row.Long("users_id") == caller.UserId);

    public override bool CanCreate(Caller caller, Input input) =>
        TicketOf(caller.Database, input.Text("itemtype"), input.Long("items_id")) is { } ticket && TicketRules.CanAddFollowup(caller, ticket);

    public override bool CanUpdate(Caller caller, Row row) => Sees(caller, row) && (caller.Has("followup", Right.UpdateAll)
        || (row.Long("users_id") == caller.UserId && caller.Has("followup", Right.UpdateMine)));

    public override bool CanPurge(Caller caller, Row row) => Sees(caller, row) && caller.Has("followup", Right.Purge);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var ticket = TicketOf(caller.Database, input.Text("itemtype"), input.Long("items_id"))!;
        var (closes, reopens) = (input.IsTruthy("add_close"), input.IsTruthy("add_reopen"));
        if (input.Text("content").Length == 0)
        {
            if (!closes)
            {
                caller.Say(reopens ? "Si vous souhaitez rouvrir cet élément, vous devez indiquer une raison"
                    : "Vous ne pouvez pas ajouter de suivi sans une description");
                return null;
            }
            input.Set("content", "Solution approuvée");
        }
        var row = Insert(caller, ticket, input);
        caller.Say("");
        React(caller, ticket, closes, reopens);
        new Attachments(caller).Attach(row, ticket, upload);
        if (upload.Files.Any(f => f.Error is null)) caller.Say("Document copié avec succès.");
        return row;
    }

    private Row Insert(Caller caller, Row ticket, Input input) => caller.Database["ITILFollowup"].Insert(row =>
    {
        input.Set("content", input.Text("content").Replace("\r\n", "\n", StringComparison.Ordinal));
        Fill(row, input);
        row["itemtype"] = ticket.Type.Name;
        if (!input.Has("users_id")) row["users_id"] = caller.UserId;
        foreach (var stamp in (string[])["date", "date_mod", "date_creation"]) row[stamp] = caller.Now;
        row["timeline_position"] = TicketActors.TimelineSide(caller.Database, ticket, row.Long("users_id"));
    });

    private static void React(Caller caller, Row ticket, bool closes, bool reopens)
    {
        var (me, status) = (caller.UserId, ticket.Long("status"));
        var isRequester = TicketActors.Is(caller.Database, ticket, me, ActorType.Requester)
            || TicketActors.InGroup(caller.Database, ticket, me, ActorType.Requester);
        var isPlain = isRequester && !TicketActors.Is(caller.Database, ticket, me, ActorType.Assigned);
        if (closes && isRequester && status == TicketStatus.Solved) TicketState.Close(caller, ticket);
        else if ((reopens ? isRequester : isPlain) && !closes && status is TicketStatus.Solved or TicketStatus.Waiting) TicketState.Reopen(caller, ticket);
        else TicketWriter.Touch(caller, ticket);
    }

    private static Row? TicketOf(Database database, string itemType, long id) =>
        itemType.Equals("Ticket", StringComparison.OrdinalIgnoreCase) ? database.Find("Ticket", id) : null;
}
