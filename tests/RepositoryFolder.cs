namespace GlpiBridge;

/// <summary>Finds the files of the repository from wherever the tests run.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find();

    public static string Config => Path.Combine(Root, "config");

    public static string Dataset => Path.Combine(Root, "samples", "dataset");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "GlpiBridge.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("GlpiBridge.sln is above the tests in every checkout.");
        }

        return folder.FullName;
    }
}
