namespace GlpiBridge.Forms.Importing.GlpiForms;

internal static class GlpiClass
{
    /// <summary>Name of a PHP class without its namespace.</summary>
    public static string Last(string name) => name[(name.LastIndexOf('\\') + 1)..];
}
