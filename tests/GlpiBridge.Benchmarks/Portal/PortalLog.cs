namespace GlpiBridge.Benchmarks.Portal;

/// <summary>The portal's console log, written to a file as under a service manager: it costs what it costs there and does not mix with the report.</summary>
internal sealed class PortalLog : IDisposable
{
    private readonly TextWriter terminal = Console.Out;
    private readonly StreamWriter file;
    private readonly string path;

    private PortalLog(DirectoryInfo folder)
    {
        Folder = folder;
        path = Path.Combine(folder.FullName, "portal.log");
        file = new StreamWriter(path) { AutoFlush = true };
        Console.SetOut(file);
    }

    /// <summary>A folder of the run, deleted at its end.</summary>
    public DirectoryInfo Folder { get; }

    /// <summary>How often the portal has called GLPI so far.</summary>
    public int CallsOfGlpi => Portal.CallsOfGlpi.In(path);

    public static PortalLog InPlaceOfTheTerminal() => new(Directory.CreateTempSubdirectory("glpibridge-benchmark-"));

    public void Dispose()
    {
        Console.SetOut(terminal);
        file.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Folder.Delete(recursive: true);
    }
}
