using System.Text.Json;

namespace GlpiBridge.Tests.Portal.Auditing;

/// <summary>What the portal wrote down of who did what.</summary>
internal static class AuditLines
{
    public static string AuditText(this PortalApplication portal)
    {
        var folder = new DirectoryInfo(Path.Combine(portal.DataFolder, "audit"));
        return folder.Exists ? string.Concat(folder.GetFiles("audit-*.json").OrderBy(file => file.Name, StringComparer.Ordinal).Select(Read)) : "";
    }

    public static IReadOnlyList<JsonElement> Audit(this PortalApplication portal) =>
        [.. portal.AuditText().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    // The portal still has it open
    private static string Read(FileInfo file)
    {
        using var reader = new StreamReader(file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
