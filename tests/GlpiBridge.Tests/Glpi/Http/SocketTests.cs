using System.Net;
using System.Net.Sockets;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Http;

/// <summary>What only the true network shows: a real server on loopback and the handler that applications get.</summary>
public sealed class SocketTests
{
    private static readonly NewTicket Ticket = new() { Name = "x", Content = "x", Requesters = [new(7)] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<WebApplication> ServeAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync(Ct);
        return app;
    }

    private static GlpiKit KitFor(WebApplication app) => new(null, ("BaseUrl", app.Urls.First() + "/apirest.php"));

    [Fact]
    public async Task A_server_that_is_not_there_has_done_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var kit = new GlpiKit(null, ("BaseUrl", $"http://127.0.0.1:{port}/apirest.php"));

        (await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("connection-error");
        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("a.txt", "a")], Ct).ShouldFailAsync(GlpiFault.Unavailable);
    }

    [Fact]
    public async Task A_server_that_hangs_up_on_a_write_leaves_it_unknown_and_hears_it_once()
    {
        var calls = 0;
        await using var app = await ServeAsync(async context =>
        {
            Interlocked.Increment(ref calls);
            await context.Request.Body.CopyToAsync(Stream.Null, Ct);
            context.Abort();
        });
        using var kit = KitFor(app);

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.OutcomeUnknown);
        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("a.txt", "a")], Ct).ShouldFailAsync(GlpiFault.OutcomeUnknown);

        calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_a_cookie_is_not_kept()
    {
        var seen = new List<string>();
        await using var app = await ServeAsync(context =>
        {
            seen.Add(context.Request.Method + " " + context.Request.Path + " " + context.Request.Headers.Cookie);
            context.Response.Headers.SetCookie = "glpi_session=autre; Path=/";
            context.Response.Redirect("/ailleurs");
            return Task.CompletedTask;
        });
        using var kit = KitFor(app);

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.ApiDisabled);
        await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.ApiDisabled);
        await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, Samples.File("a.txt", "a"), null, Ct).ShouldFailAsync(GlpiFault.ApiDisabled);

        seen.ShouldBe(["POST /apirest.php/Ticket ", "GET /apirest.php/Ticket/1 ", "POST /apirest.php/Document "]);
    }

    // scenario document-one-call
    [Fact]
    public async Task Files_arrive_under_their_fields_and_names_with_a_content_length()
    {
        var files = new List<string>();
        long? length = null;
        await using var app = await ServeAsync(async context =>
        {
            if (context.Request.Method == "POST")
            {
                length = context.Request.ContentLength;
                var form = await context.Request.ReadFormAsync(Ct);
                files.Add("uploadManifest " + form["uploadManifest"].Count);
                files.AddRange(form.Files.Select(f => $"{f.Name} {f.FileName} {f.ContentType} {f.Length}"));
                context.Response.StatusCode = 201;
                await context.Response.WriteAsJsonAsync(new { id = 15, message = "" }, Ct);
                return;
            }
            await context.Response.WriteAsJsonAsync(new { id = 15, content = "x", _documents = new[] { new { id = 4, filename = "été.txt" } } }, Ct);
        });
        using var kit = KitFor(app);

        var created = await kit.Get<TicketWriter>().CreateAsync(
            GlpiKit.Session, Ticket, [Samples.File("été.txt", "12345"), Samples.File("œuf 😀.txt", "1")], Ct);

        files.ShouldBe(["uploadManifest 1", "file0 été.txt text/plain 5", "file1 œuf 😀.txt text/plain 1"]);
        length.ShouldNotBeNull();
        created.Files[0].ShouldBeOfType<FileOutcome.Kept>();
        created.Files[1].ShouldBeOfType<FileOutcome.Refused>();
    }

    [Fact]
    public async Task A_file_that_ends_too_soon_cuts_the_request_and_is_told()
    {
        await using var app = await ServeAsync(async context =>
        {
            await context.Request.ReadFormAsync(Ct);
            context.Response.StatusCode = 201;
        });
        using var kit = KitFor(app);

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [Samples.File("a.txt", "court") with { Length = 1000 }], Ct)
            .ShouldThrowAsync<GlpiBridge.Glpi.Http.FileReadException>();
    }
}
