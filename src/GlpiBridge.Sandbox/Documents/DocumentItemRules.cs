using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;
using GlpiBridge.Sandbox.Tickets;

namespace GlpiBridge.Sandbox.Documents;

internal sealed class DocumentItemRules(ItemType type, Func<RulesBook> book) : ChildRules(type, book)
{
    public override bool CanCreate(Caller caller, Input input) =>
        caller.Has("document", Right.Update) && ParentOf(caller.Database, input) is not null
        && caller.Database.Find("Document", input.Long("documents_id")) is not null;

    public override bool CanPurge(Caller caller, Row row) => caller.Has("document", Right.Update);

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var (item, document) = (ParentOf(caller.Database, input)!, caller.Database.Find("Document", input.Long("documents_id"))!);
        if (caller.Database.Below("Document_Item", item.Type.Name, item.Id).Any(l => l.Long("documents_id") == document.Id)) return null;
        var isTicket = item.Type.Name == "Ticket";
        var row = new DocumentMaker(caller).Link(document, item, isTicket ? TicketActors.TimelineSide(caller.Database, item, caller.UserId) : 0, null);
        if (isTicket) TicketWriter.Touch(caller, item);
        caller.Say($"Élément ajouté : Élément associé au document - ID {row.Id}");
        return row;
    }
}
