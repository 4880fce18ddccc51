namespace GlpiBridge.Benchmarks.Load;

/// <summary>What an agent does, and how often out of a hundred times.</summary>
internal static class Pages
{
    public const string SignIn = "sign-in", Home = "home", List = "list", Form = "form", Faq = "FAQ search", Submission = "submission, 1 MiB";

    public static readonly IReadOnlyList<string> All = [SignIn, Home, List, Form, Faq, Submission];

    private static readonly (string What, int Share)[] Shares = [(Home, 30), (List, 25), (Faq, 25), (Form, 15), (Submission, 5)];

    public static string Next(Random chance)
    {
        var left = chance.Next(100);
        return Shares.First(page => (left -= page.Share) < 0).What;
    }
}
