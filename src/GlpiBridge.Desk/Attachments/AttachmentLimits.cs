using System.Collections.Frozen;
using System.ComponentModel;
using GlpiBridge.Desk.Caching;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;

namespace GlpiBridge.Desk.Attachments;

/// <summary>Which files GLPI takes: its document types and its size limit, read by the service account.</summary>
public sealed class AttachmentLimits(GlpiServiceAccount service, DocumentTypeReader types, GlpiSessions sessions, SettingsCache cache)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What the manual promises; GLPI's own setting may be lower, never taken higher.</summary>
    public const long ManualMaxBytes = 20 * 1024 * 1024;

    public async Task<AttachmentRules> ReadAsync(CancellationToken ct) => await cache.KeepLastingAsync(
        "attachment-rules", stop => service.RunAsync(LoadAsync, stop), told => new AttachmentRules(told.Extensions.ToFrozenSet(StringComparer.Ordinal), told.MaxBytes), ct);

    /// <summary>The same for whoever has a file to put in safety first.</summary>
    /// <returns>Null when GLPI could not be asked, or takes too long.</returns>
    public async Task<AttachmentRules?> TryReadAsync(CancellationToken ct)
    {
        try
        {
            return await ReadAsync(ct).WaitAsync(Patience, ct);
        }
        catch (Exception silent) when (silent is GlpiException or TimeoutException)
        {
            return null;
        }
    }

    private async Task<Told> LoadAsync(SessionToken session, CancellationToken ct)
    {
        var limits = await sessions.GetLimitsAsync(session, ct);
        var allowed = await types.ListAsync(session, ct);
        return new Told(
            [.. allowed.Where(type => type.IsUploadable).Select(type => type.Extension.ToLowerInvariant()).Where(IsPlain)],
            Math.Min(limits.MaxDocumentBytes, ManualMaxBytes));
    }

    private sealed record Told(IReadOnlyList<string> Extensions, long MaxBytes);

    // GLPI also stores types as regular expressions ("/\.ics$/"): those are left to GLPI's own check.
    private static bool IsPlain(string extension) => extension.Length > 0 && extension.All(char.IsLetterOrDigit);
}

/// <param name="Extensions">Lower case, without the dot.</param>
/// <param name="MaxBytes">Largest file, in bytes.</param>
[ImmutableObject(true)]
public sealed record AttachmentRules(IReadOnlySet<string> Extensions, long MaxBytes);
