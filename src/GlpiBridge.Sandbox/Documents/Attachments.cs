using System.Text.RegularExpressions;
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
        foreach (var file in upload.Files)
        {
            if (file.Error is not null)
            {
                if (file != upload.Files[0]) caller.Say($"Fichier {file.Name} introuvable.");
                continue;
            }
            var document = maker.Twin(file.Content, ticket.Long("entities_id"))
                ?? maker.Make($"Document ticket {item.Id}", file, ticket.Long("entities_id"), false, item.Type.Name == "Ticket" ? item.Id : 0);
            var isInline = Embed(item, ticket, document, file);
            if (!caller.Database.Below("Document_Item", item.Type.Name, item.Id).Any(l => l.Long("documents_id") == document.Id))
                maker.Link(document, item, isInline ? OutOfTimeline : 1, caller.Now);
        }
    }

    private static bool Embed(Row item, Row ticket, Row document, StagedFile file)
    {
        if (string.IsNullOrEmpty(file.Tag)) return false;
        var content = Sanitizer.Decode(item.Text("content"));
        var image = new Regex($"<img\\b[^>]*\\bid=[\"']{Regex.Escape(file.Tag)}[\"'][^>]*>", RegexOptions.IgnoreCase);
        if (!image.IsMatch(content)) return false;
        var address = $"/front/document.send.php?docid={document.Id}&itemtype={ticket.Type.Name}&items_id={ticket.Id}";
        var link = $"<a href=\"{address}\" target=\"_blank\" ><img alt=\"{file.Tag}\" width=\"{MediaType.Width(file.Content)}\" src=\"{address}\" /></a>";
        item["content"] = Sanitizer.Encode(image.Replace(content, _ => link));
        return true;
    }
}
