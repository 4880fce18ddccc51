using GlpiBridge.Sandbox.Items;
using GlpiBridge.Sandbox.Rights;
using GlpiBridge.Sandbox.Tickets;

namespace GlpiBridge.Sandbox.Documents;

/// Documents: a user may add them below tickets that he may write on, and read none of their records.
internal sealed class DocumentRules(ItemType type, TicketRules tickets) : ItemRules(type)
{
    public override bool CanCreate(Caller caller, Input input)
    {
        if (!caller.Has("document", Right.Create) && !caller.Has("followup", Right.AddMine)) return false;
        if (input.Text("itemtype") != "Ticket" || input.Long("items_id") == 0) return MayUseEntity(caller, input);
        return caller.Database.Find("Ticket", input.Long("items_id")) is { } ticket
            && (TicketRules.CanAddFollowup(caller, ticket) || tickets.CanUpdate(caller, ticket));
    }

    public override Row? Add(Caller caller, Input input, Upload upload)
    {
        var file = upload.Files.Count > 0 ? upload.Files[0] : null;
        if (file?.Error is not null)
        {
            caller.Say($"Fichier {file.Name} introuvable.");
            return null;
        }
        var item = ItemTypes.Known.Find(input.Text("itemtype")) is { } itemType ? caller.Database[itemType].Find(input.Long("items_id")) : null;
        var name = item is not null ? $"Document : {item.Type.Name} - {item.Text("name")}"
            : input.Has("name") ? Sanitizer.Encode(input.Text("name")) : Sanitizer.Encode(file?.Name ?? "");
        var entity = input.Has("entities_id") ? input.Long("entities_id") : caller.Session.ActiveEntity;
        var maker = new DocumentMaker(caller);
        // Sent by tickets_id alone, GLPI drops the number and links nothing.
        var row = maker.Make(name, file, entity, input.IsTruthy("is_recursive"), 0);
        if (item is not null)
        {
            maker.Link(row, item, item.Type.Name == "Ticket" ? TicketActors.TimelineSide(caller.Database, item, caller.UserId) : 0, null);
            if (item.Type.Name == "Ticket") TicketWriter.Touch(caller, item);
        }
        caller.Say($"Élément ajouté : {NameOf(row)}");
        return row;
    }
}
