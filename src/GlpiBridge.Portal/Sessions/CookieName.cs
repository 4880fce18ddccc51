namespace GlpiBridge.Portal.Sessions;

/// <summary>What the portal's cookies are called: with a prefix by which browsers take them over https only, and, at the root of a site, from this site alone.</summary>
internal static class CookieName
{
    public static string Of(string name, bool secure, PathString root) => $"{(!secure ? "" : root.HasValue ? "__Secure-" : "__Host-")}{name}";
}
