namespace GlpiBridge.Glpi.Http;

/// <summary>A path fit for a log: every segment that holds a digit is an id, the query is left out.</summary>
internal static class PathTemplate
{
    public static string Of(Uri address) =>
        string.Join('/', address.AbsolutePath.Split('/').Select(segment => segment.Any(char.IsAsciiDigit) ? "{id}" : segment));
}
