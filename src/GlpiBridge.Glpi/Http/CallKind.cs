namespace GlpiBridge.Glpi.Http;

/// <summary>What a call does in GLPI, which decides whether it may be tried again and what a lost answer means.</summary>
internal enum CallKind
{
    /// <summary>Changes nothing: may be tried again.</summary>
    Read,

    /// <summary>A file: its bytes are passed on as they come.</summary>
    Download,

    /// <summary>Opens, closes or moves a session: harmless to do again, but not done again blindly.</summary>
    Session,

    /// <summary>Changes something.</summary>
    Write,

    /// <summary>Makes an item: counts with 201 and an id only.</summary>
    Create,
}

internal static class CallKinds
{
    private static readonly string[] SessionEndpoints = ["initSession", "killSession", "changeActiveProfile", "changeActiveEntities"];

    public static CallKind Of(HttpRequestMessage request)
    {
        if (Array.Exists(SessionEndpoints, name => EndsWith(request, name)))
            return CallKind.Session;
        if (request.Method == HttpMethod.Get)
            return request.RequestUri!.Query.Contains("alt=media", StringComparison.Ordinal) ? CallKind.Download : CallKind.Read;
        return request.Method == HttpMethod.Post ? CallKind.Create : CallKind.Write;
    }

    public static bool IsWrite(this CallKind kind) => kind is CallKind.Write or CallKind.Create;

    private static bool EndsWith(HttpRequestMessage request, string name) =>
        request.RequestUri!.AbsolutePath.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase);
}
