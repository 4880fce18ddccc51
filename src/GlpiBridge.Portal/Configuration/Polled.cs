using Microsoft.Extensions.FileProviders;

namespace GlpiBridge.Portal.Configuration;

/// <summary>
/// Files that are looked at every few seconds instead of being watched: containers change theirs by a link that no watch sees, and a machine has few watches to give.
/// </summary>
internal static class Polled
{
    public static PhysicalFileProvider Files(string folder) => new(folder) { UsePollingFileWatcher = true, UseActivePolling = true };
}
