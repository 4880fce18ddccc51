using GlpiBridge.Desk.Operations;

namespace GlpiBridge.Cli.Submissions;

/// Writes an export into a new folder, which nobody but this account may read, and never over anything.
internal static class ExportFolder
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <exception cref="RefusedException">The folder is there already.</exception>
    public static async Task WriteAsync(string path, IReadOnlyList<ExportedFile> exported, CancellationToken ct)
    {
        ThrowIfThere(path);
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            Directory.CreateDirectory(path, OwnerAlone);
        }

        foreach (var file in exported)
        {
            await using var content = file.Open();
            await using var copy = new FileStream(Path.Combine(path, file.Name), FileMode.CreateNew);
            await content.CopyToAsync(copy, ct);
        }
    }

    /// <exception cref="RefusedException">It is there already.</exception>
    public static void ThrowIfThere(string path)
    {
        if (Path.Exists(path))
        {
            throw new RefusedException($"{path} existe déjà, et rien n'est jamais écrasé. Indiquez un autre dossier avec --to, ou renommez celui-ci.");
        }
    }
}
