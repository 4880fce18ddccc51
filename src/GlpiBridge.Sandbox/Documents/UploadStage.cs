using System.Globalization;
using System.Text.Json.Nodes;
using GlpiBridge.Sandbox.Http;
using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Documents;

/// GLPI's upload handler: checks each file and tells of the first field alone.
internal sealed class UploadStage(World world)
{
    private readonly FileChecks checks = new(world.Database);

    public (Upload Upload, JsonObject Result) Stage(IReadOnlyList<UploadedFile> files, JsonNode? tags)
    {
        var staged = new List<StagedFile>();
        foreach (var field in files.GroupBy(f => f.Field))
        {
            var prefix = UniqueId.Next(world.Clock);
            staged.AddRange(field.Select(f => new StagedFile(f.Field, f.Name, f.Content, f.ContentType, prefix, checks.Error(f.Name, f.Content))));
        }
        var tagList = Input.ListOf(tags).Select(Values.ToText).ToList();
        var firstOfEach = staged.GroupBy(f => f.Field).Select((f, i) => f.First() with { Tag = i < tagList.Count ? tagList[i] : null });
        var first = staged[0].Field;
        var result = new JsonObject { [first] = new JsonArray([.. staged.Where(f => f.Field == first).Select(f => (JsonNode)Describe(f))]) };
        return (new Upload([.. firstOfEach]), result);
    }

    private static JsonObject Describe(StagedFile file)
    {
        var stored = file.Prefix + file.Name;
        var shown = new JsonObject
        {
            ["name"] = stored,
            ["size"] = file.Content.LongLength,
            ["type"] = file.ContentType.Length > 0 ? file.ContentType : MediaType.Of(file.Name, file.Content),
        };
        if (file.Error is not null)
        {
            shown["error"] = file.Error;
        }
        else
        {
            shown["url"] = "http://127.0.0.1/files/" + Uri.EscapeDataString(stored);
            // The emulated version cuts the last letter of the field's name.
            shown["deleteUrl"] = $"http://127.0.0.1/apirest.php?{file.Field[..^1]}={Uri.EscapeDataString(stored)}";
            shown["deleteType"] = "DELETE";
        }
        shown["prefix"] = file.Prefix;
        shown["display"] = file.Name;
        shown["filesize"] = Size(file.Content.LongLength);
        shown["id"] = $"doc{file.Field}{Random.Shared.Next()}";
        return shown;
    }

    private static string Size(long bytes)
    {
        string[] units = ["o", "Kio", "Mio", "Gio"];
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1024 && unit < units.Length - 1; unit++) value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(value, 2)} {units[unit]}");
    }
}
