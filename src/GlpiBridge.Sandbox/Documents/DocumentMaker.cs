using System.Globalization;
using System.Security.Cryptography;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Documents;

/// Makes the row of a document and files its bytes.
internal sealed class DocumentMaker(Caller caller)
{
    public Row Make(string name, StagedFile? file, long entity, bool isRecursive, long ticket, string? tag = null) => caller.Database["Document"].Insert(row =>
    {
        row["name"] = name;
        row["entities_id"] = entity;
        row["is_recursive"] = isRecursive ? 1L : 0L;
        row["users_id"] = caller.UserId;
        row["tickets_id"] = ticket;
        row["date_mod"] = row["date_creation"] = caller.Now;
        row["tag"] = !string.IsNullOrEmpty(tag) ? tag : $"{Random.Shared.Next():x8}-{Random.Shared.Next():x8}-{UniqueId.Next(caller.World.Clock)}";
        if (file is not null) Keep(row, file);
    });

    public Row? Twin(byte[] content, long entity)
    {
        var sha1 = Sha1(content);
        return caller.Database["Document"].Rows.FirstOrDefault(d => d.Text("sha1sum") == sha1 && d.Long("entities_id") == entity && !d.Flag("is_blacklisted"));
    }

    public Row Link(Row document, Row item, long timeline, string? date) => caller.Database["Document_Item"].Insert(link =>
    {
        link["documents_id"] = document.Id;
        link["itemtype"] = item.Type.Name;
        link["items_id"] = item.Id;
        link["entities_id"] = document["entities_id"];
        link["is_recursive"] = document["is_recursive"];
        link["users_id"] = caller.UserId;
        link["timeline_position"] = timeline;
        link["date_mod"] = link["date_creation"] = caller.Now;
        link["date"] = date;
    });

    private void Keep(Row row, StagedFile file)
    {
        var sha1 = Sha1(file.Content);
        var extension = FileChecks.Extension(file.Name).ToUpperInvariant();
        caller.World.Files.Keep(sha1, file.Content);
        row["filename"] = Sanitizer.Encode(file.Name);
        row["mime"] = MediaType.Of(file.Name, file.Content);
        row["sha1sum"] = sha1;
        row["filepath"] = string.Create(CultureInfo.InvariantCulture, $"{extension}/{sha1[..2]}/{sha1[2..]}.{extension}");
    }

    // GLPI names its files by SHA-1; nothing is protected by it.
#pragma warning disable CA5350 // the emulated server's choice
    private static string Sha1(byte[] content) => Convert.ToHexStringLower(SHA1.HashData(content));
#pragma warning restore CA5350
}
