using System.Diagnostics;
using System.Net;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace GlpiBridge.Torture.Glpi;

/// <summary>Stands between the portal and GLPI and does to the calls what networks, proxies and tired servers do.</summary>
internal sealed class GlpiProxy(Uri glpi, int port, int seed, Tally tally) : IAsyncDisposable
{
    // Shorter than what the portal is told of GLPI's longest run: the contract that a lost call is looked for after it.
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(2);
    private static readonly byte[] ErrorPage = "<html><body><h1>Internal Server Error</h1></body></html>"u8.ToArray();
    private static readonly byte[] HtmlPage = "<!DOCTYPE html><html><body><p>Bienvenue</p></body></html>"u8.ToArray();
    private readonly Random chance = new(seed);
    private readonly Lock chanceLock = new();
    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false });
    private WebApplication? app;

    public FaultPlan Plan { get; set; } = FaultPlan.None;

    /// <summary>Every call waits this long.</summary>
    public TimeSpan Slowness { get; set; }

    /// <summary>The longest that GLPI went on with a call that writes after it had come in.</summary>
    public TimeSpan LongestWrite { get; private set; }

    /// <summary>Kills the portal; for the faults that do.</summary>
    public Func<Fault, Task> KillPortalAsync { get; set; } = _ => Task.CompletedTask;

    public Uri BaseUrl { get; } = new($"http://127.0.0.1:{port}/apirest.php");

    public async Task OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.ResponseHeaderEncodingSelector = _ => System.Text.Encoding.Latin1;
        });
        app = builder.Build();
        app.Run(HandleAsync);
        await app.StartAsync();
    }

    /// <summary>Nobody listens from now on, and what is under way is cut.</summary>
    public async Task CloseAsync()
    {
        if (app is { } open)
        {
            app = null;
            using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
            await open.StopAsync(atOnce.Token);
            await open.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        invoker.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        if (Slowness > TimeSpan.Zero)
        {
            await Task.Delay(Slowness, CancellationToken.None);
        }

        var fault = NextFault(context.Request);
        if (fault is not Fault.None)
        {
            tally.Add($"{(IsWrite(context.Request) ? "write" : "read")}: {Words(fault)}");
        }

        switch (fault)
        {
            case Fault.CutBefore:
                context.Abort();
                return;
            case Fault.CutInBody or Fault.KillInBody:
                await ReadHalfAsync(context.Request);
                await (fault is Fault.KillInBody ? KillPortalAsync(fault) : Task.CompletedTask);
                context.Abort();
                return;
            case Fault.ErrorBefore:
                await AnswerAsync(context, HttpStatusCode.InternalServerError, ErrorPage);
                return;
            case Fault.HtmlBefore:
                await AnswerAsync(context, HttpStatusCode.OK, HtmlPage);
                return;
            case Fault.Swallowed:
                await AnswerAsync(context, HttpStatusCode.Created, "{\"id\":1,\"message\":\"\"}"u8.ToArray(), MediaTypeNames.Application.Json);
                return;
        }

        // From here on GLPI has the whole call, and goes on whether the portal waits or not.
        var (method, body) = (context.Request.Method, await BodyAsync(context.Request));
        if (fault is Fault.LateCall)
        {
            await Task.Delay(Late, CancellationToken.None);
        }

        if (fault is Fault.Spoilt && body.Length > 0)
        {
            // Most of what is long is files.
            body[body.Length / 2] ^= 1;
        }

        using var answer = await AskGlpiAsync(context.Request, method, body);
        if (fault is Fault.Doubled)
        {
            (await AskGlpiAsync(context.Request, method, body)).Dispose();
        }

        if (method is "POST" or "PUT" && Stopwatch.GetElapsedTime(start) is var took && took > LongestWrite)
        {
            LongestWrite = took;
        }

        await AnswerAsync(context, fault, answer);
    }

    private async Task AnswerAsync(HttpContext context, Fault fault, HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        switch (fault)
        {
            case Fault.LostAnswer:
                context.Abort();
                return;
            case Fault.KillAfter:
                await KillPortalAsync(fault);
                context.Abort();
                return;
            case Fault.ErrorAfter:
                await AnswerAsync(context, HttpStatusCode.InternalServerError, ErrorPage);
                return;
            case Fault.HtmlAfter:
                await AnswerAsync(context, HttpStatusCode.OK, HtmlPage);
                return;
            case Fault.NotFoundAfter:
                await AnswerAsync(context, HttpStatusCode.NotFound, ErrorPage);
                return;
            case Fault.LateAnswer:
                await Task.Delay(Late, CancellationToken.None);
                break;
        }

        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Connection")))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        context.Response.StatusCode = (int)answer.StatusCode;
        await WriteAsync(context, fault is Fault.TruncatedAfter ? bytes[..(bytes.Length / 2)] : bytes);
    }

    private async Task<HttpResponseMessage> AskGlpiAsync(HttpRequest asked, string method, byte[] body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(glpi, asked.Path + asked.QueryString));
        request.Content = body.Length > 0 ? new ByteArrayContent(body) : null;
        foreach (var (name, values) in asked.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding" or "Connection" or "Expect")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        return await invoker.SendAsync(request, CancellationToken.None);
    }

    private Fault NextFault(HttpRequest request)
    {
        lock (chanceLock)
        {
            return Plan.Next(chance, IsWrite(request));
        }
    }

    private static bool IsWrite(HttpRequest request) => HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method);

    private static async Task<byte[]> BodyAsync(HttpRequest request)
    {
        using var memory = new MemoryStream();
        await request.Body.CopyToAsync(memory, CancellationToken.None);
        return memory.ToArray();
    }

    private static async Task ReadHalfAsync(HttpRequest request)
    {
        var buffer = new byte[16 * 1024];
        var half = (request.ContentLength ?? 2 * buffer.Length) / 2;
        for (long got = 0; got < half;)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, half - got)), CancellationToken.None);
            if (read == 0)
            {
                return;
            }

            got += read;
        }
    }

    private static async Task AnswerAsync(HttpContext context, HttpStatusCode status, byte[] bytes, string type = MediaTypeNames.Text.Html)
    {
        // A server that answers at once has read what it was sent, or it would cut the connection.
        await context.Request.Body.CopyToAsync(Stream.Null, CancellationToken.None);
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = type;
        await WriteAsync(context, bytes);
    }

    private static async Task WriteAsync(HttpContext context, byte[] bytes)
    {
        if (context.RequestAborted.IsCancellationRequested || context.Response.StatusCode is StatusCodes.Status204NoContent)
        {
            return;
        }

        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, CancellationToken.None);
    }

    private static string Words(Fault fault) => string.Concat(fault.ToString().Select((letter, index) => index > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : $"{char.ToLowerInvariant(letter)}"));
}
