using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GlpiBridge.Tests.Portal.Security;

/// <summary>A browser's cookies where a test can read, copy and plant them.</summary>
public sealed class Jar : DelegatingHandler
{
    public const string Session = "__Host-glpibridge";
    public const string Form = "__Host-glpibridge-form";

    public Dictionary<string, string> Cookies { get; } = [];

    /// <summary>Every Set-Cookie that came, whole.</summary>
    public List<string> Set { get; } = [];

    /// <summary>A visitor whose cookies are these, at the portal's real server where it runs one, behind the proxy that ends https.</summary>
    public static (Visitor Visitor, Jar Jar) Visit(PortalApplication portal)
    {
        var server = portal.Services.GetRequiredService<IServer>();
        var jar = new Jar();
        var client = portal.CreateDefaultClient(server is TestServer ? new Uri("https://portail.test") : new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First()), jar);
        if (jar.InnerHandler is HttpClientHandler socket)
        {
            socket.AllowAutoRedirect = socket.UseCookies = false;
        }

        client.DefaultRequestHeaders.Add(ConnectionFrom.Header, "127.0.0.1");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return (new Visitor(client), jar);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
        {
            Set.Add(line);
            var pair = line.Split(';')[0].Split('=', 2);
            if (pair[1].Length > 0)
            {
                Cookies[pair[0]] = pair[1];
            }
            else
            {
                Cookies.Remove(pair[0]);
            }
        }

        return answer;
    }
}
