namespace GlpiBridge.Cli.Submissions;

/// A backup that has its name only once it is whole. It holds the keys beside what they encrypt: nobody but its owner reads it.
internal sealed class BackupFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private readonly string place;
    private readonly DirectoryInfo partial;

    private BackupFolder(string place)
    {
        this.place = place;
        partial = CreateFolder(place + ".en-cours");
    }

    /// <exception cref="RefusedException">There is one of this name already.</exception>
    public static BackupFolder Begin(string folder, string name)
    {
        var place = Path.Combine(folder, name);
        return Directory.Exists(place) || Directory.Exists(place + ".en-cours")
            ? throw new RefusedException($"{place} existe déjà. Relancez la commande dans une seconde.")
            : new BackupFolder(place);
    }

    public string File(string name) => Path.Combine(partial.FullName, name);

    /// Copies the files of a folder, if it is there.
    public void Add(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        var copy = CreateFolder(File(Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            System.IO.File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }
    }

    public string Finish()
    {
        Directory.Move(partial.FullName, place);
        return place;
    }

    public void Dispose()
    {
        if (Directory.Exists(partial.FullName))
        {
            Directory.Delete(partial.FullName, recursive: true);
        }
    }

    private static DirectoryInfo CreateFolder(string path) => OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OwnerOnly);
}
