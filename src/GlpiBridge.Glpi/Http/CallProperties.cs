namespace GlpiBridge.Glpi.Http;

/// <summary>Names under which a call carries what the handlers need, in <see cref="HttpRequestMessage.Options"/>.</summary>
public static class CallProperties
{
    /// <summary>The <see cref="SessionToken"/> that goes into the <c>Session-Token</c> header.</summary>
    public const string Session = "GlpiBridge.Session";

    internal static readonly HttpRequestOptionsKey<SessionToken> SessionKey = new(Session);

    /// <summary>Set while the body is read by this process: tells a call that never left from one whose fate is unknown.</summary>
    internal static readonly HttpRequestOptionsKey<WatchedContent> ContentKey = new("GlpiBridge.Content");
}
