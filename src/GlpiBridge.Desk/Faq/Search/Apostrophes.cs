namespace GlpiBridge.Desk.Faq.Search;

/// <summary>« lordinateur », « qune »: the apostrophe was not typed.</summary>
internal static class Apostrophes
{
    private const int Least = 3;

    public static string? Without(string form)
    {
        var letters = form.StartsWith("qu", StringComparison.Ordinal) ? 2 : "ldjmnstc".Contains(form[0], StringComparison.Ordinal) ? 1 : 0;
        return letters > 0 && form.Length >= letters + Least && "aeiouyh".Contains(form[letters], StringComparison.Ordinal) ? form[letters..] : null;
    }
}
