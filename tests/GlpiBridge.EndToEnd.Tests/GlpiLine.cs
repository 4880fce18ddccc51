using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>The way from a portal to GLPI, sandbox or live: cut, GLPI is silent for that portal, and for nobody else.</summary>
public sealed class GlpiLine : IAsyncDisposable
{
    private static readonly HashSet<string> OfOneConnection = new(StringComparer.OrdinalIgnoreCase) { "Host", "Connection", "Keep-Alive", "Transfer-Encoding" };

    private readonly Uri glpi;

    // GLPI writes the names of files raw into its headers.
    private readonly HttpMessageInvoker onward = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
    });

    private WebApplication? server;

    private GlpiLine(Uri glpi) => this.glpi = glpi;

    /// <summary>Where the portal finds GLPI.</summary>
    public Uri Address { get; private set; } = null!;

    public static async Task<GlpiLine> ToAsync(Uri glpi)
    {
        var line = new GlpiLine(glpi);
        var there = await line.ListenAsync("http://127.0.0.1:0");
        line.Address = new Uri(there, glpi.AbsolutePath);
        return line;
    }

    /// <summary>From now on nobody listens there, as where GLPI's machine is being restarted.</summary>
    public async Task CutAsync()
    {
        await server!.StopAsync();
        await server.DisposeAsync();
        server = null;
    }

    public async Task MendAsync()
    {
        if (server is null)
        {
            await ListenAsync(Address.GetLeftPart(UriPartial.Authority));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (server?.DisposeAsync() ?? ValueTask.CompletedTask);
        onward.Dispose();
    }

    private async Task<Uri> ListenAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        // ASPNETCORE_URLS and the like are meant for others.
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.AddServerHeader = false;
            kestrel.RequestHeaderEncodingSelector = _ => Encoding.Latin1;
            kestrel.ResponseHeaderEncodingSelector = _ => Encoding.Latin1;
        });
        server = builder.Build();
        server.Run(CarryAsync);
        await server.StartAsync();
        return new Uri(server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    private async Task CarryAsync(HttpContext context)
    {
        using var call = CallOf(context.Request);
        using var answer = await onward.SendAsync(call, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfOneConnection.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private HttpRequestMessage CallOf(HttpRequest request)
    {
        var call = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(glpi, request.GetEncodedPathAndQuery()));
        if (request.ContentLength > 0 || request.Headers.TransferEncoding.Count > 0)
        {
            call.Content = new StreamContent(request.Body);
        }

        foreach (var (name, values) in request.Headers.Where(header => !OfOneConnection.Contains(header.Key)))
        {
            if (!call.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
            {
                call.Content?.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
            }
        }

        return call;
    }
}
