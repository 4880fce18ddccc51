namespace GlpiBridge.Benchmarks.Portal;

/// <summary>One visitor's cookies. The framework's own keep a secure cookie from the plain loopback, where the proxy's TLS is only announced.</summary>
internal sealed class Cookies
{
    private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);

    public string Header => string.Join("; ", values.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    public void AddTo(HttpRequestMessage request)
    {
        if (values.Count > 0)
        {
            request.Headers.Add("Cookie", Header);
        }
    }

    public void TakeFrom(HttpResponseMessage response)
    {
        foreach (var header in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = header.Split(';')[0].Split('=', 2);
            values[pair[0]] = pair[1];
        }
    }
}
