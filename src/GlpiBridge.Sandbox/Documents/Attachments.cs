using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Documents;

/// Files that travel with a ticket or a followup: documents below it, or images in its text.
internal sealed class Attachments(Caller caller)
{
    private const long OutOfTimeline = -1;
    private readonly DocumentMaker maker = new(caller);

    /// Links every accepted file to the item; images in the text are addressed by the ticket.
    public void Attach(Row item, Row ticket, Upload upload)
    {
        if (upload.Files.Count == 0) return;
        var (text, tagged) = (Sanitizer.Decode(item.Text("content")), new List<Row>());
        foreach (var file in upload.Files)
        {
            if (file.Error is not null)
            {
                if (file != upload.Files[0]) caller.Say($"Fichier {file.Name} introuvable.");
                continue;
            }
            var twin = maker.Twin(file.Content, ticket.Long("entities_id"));
            // Bytes that the entity already has keep their document, and the text takes over the tag of then: wherever the new one stands.
            if (twin is not null && file.Tag is { Length: > 0 } tag) text = text.Replace(tag, twin.Text("tag"), StringComparison.Ordinal);
            // ... and the document the newest name, in older tickets too.
            if (twin is not null) twin["filename"] = Sanitizer.Encode(file.Name);
            var document = twin ?? maker.Make($"Document ticket {item.Id}", file, ticket.Long("entities_id"), false, item.Type.Name == "Ticket" ? item.Id : 0, file.Tag);
            if (!string.IsNullOrEmpty(file.Tag) && !tagged.Contains(document)) tagged.Add(document);
            Link(document, item, IsImage(document) && text.Contains(document.Text("tag"), StringComparison.Ordinal) ? OutOfTimeline : 1);
        }
        foreach (var document in tagged.Where(IsImage)) text = InlineImages.Put(text, document, ticket, caller.World.Files.Find(document.Text("sha1sum")) ?? []);
        item["content"] = Sanitizer.Encode(text);
    }

    private static bool IsImage(Row document) => document.Text("mime").StartsWith("image/", StringComparison.Ordinal);

    private void Link(Row document, Row item, long position)
    {
        var isThere = caller.Database.Below("Document_Item", item.Type.Name, item.Id)
            .Any(l => l.Long("documents_id") == document.Id && l.Long("timeline_position") == position);
        if (!isThere) maker.Link(document, item, position, caller.Now);
    }
}
