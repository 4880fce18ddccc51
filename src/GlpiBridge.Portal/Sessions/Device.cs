namespace GlpiBridge.Portal.Sessions;

/// <summary>A browser as its owner would name it. The version and everything else that it tells is nobody's business.</summary>
internal static class Device
{
    // Every browser claims to be its elders too: the order matters.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        return browser is null || system is null ? browser ?? system ?? "" : $"{browser} – {system}";
    }

    private static string? Find((string Mark, string Name)[] known, string? text) =>
        known.FirstOrDefault(entry => text?.Contains(entry.Mark, StringComparison.Ordinal) is true).Name;
}
