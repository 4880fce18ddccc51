using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Security;

// security-checklist.md 9: nothing but the configured GLPI is ever asked, whoever says so
public sealed class Checklist09SsrfTests : IAsyncLifetime
{
    private readonly PortalApplication portal = new();
    private readonly ConcurrentQueue<string> elsewhereSaw = new();
    private readonly ConcurrentQueue<string> redirected = new();
    private WebApplication elsewhere = null!;
    private WebApplication glpi = null!;
    private int? redirect;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Elsewhere => elsewhere.Urls.First();

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        elsewhere = await ServeAsync(context =>
        {
            elsewhereSaw.Enqueue(context.Request.Method + " " + context.Request.Path + string.Concat(context.Request.Headers.Select(header => "\n" + header.Key + ": " + header.Value)));
            return context.Response.WriteAsJsonAsync(new { session_token = "vol" }, Ct);
        });
        glpi = await ServeAsync(AnswerAsync);
        portal.Settings["Glpi:BaseUrl"] = glpi.Urls.First() + "/apirest.php";
    }

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await glpi.DisposeAsync();
        await elsewhere.DisposeAsync();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Where_glpi_s_answer_leads_to_another_host_nobody_goes(int status)
    {
        var signedIn = await portal.SignedInAsync();
        var script = PageScript.Of(signedIn);
        await signedIn.OpenAsync("/demandes/nouvelle/incident");
        redirect = status;

        var stranger = portal.Visit();
        await stranger.SignInAsync("m.lefort@agudelle.com", "Mairie#17500");
        await signedIn.SubmitAsync("form.gb-form", Incident.Answers, [("r.pieces-jointes", "note.txt", "contenu"u8.ToArray())]);
        await script.UploadAsync(Guid.CreateVersion7(), "note.txt", "contenu"u8.ToArray());
        foreach (var address in new[] { "/", "/compte", "/faq", "/faq/articles/1", "/faq/articles/21/documents/1", "/demandes/nouvelle/assistance", "/demandes/nouvelle/incident/categories/logiciel?q=a" })
        {
            await signedIn.GetRawAsync(address);
        }

        await stranger.OpenAsync("/mot-de-passe-oublie");
        await stranger.SubmitAsync("main form", new() { ["Email"] = ["j.doe@agudelle.com"] });
        await WaitForAsync(() => redirected.Any(call => call.EndsWith("lostPassword", StringComparison.Ordinal)));
        await signedIn.OpenAsync("/compte");
        await signedIn.SubmitAsync("header form[action='/deconnexion']", []);

        redirected.Select(call => call.Split(' ')[0]).Distinct().Order().ShouldBe(["GET", "POST", "PUT"], ignoreOrder: true);
        elsewhereSaw.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_address_in_an_article_is_asked_for()
    {
        var knowledge = await KnowledgeServer.OfAsync(portal.Glpi, Ct);
        var host = new Uri(Elsewhere).Authority;
        var article = await knowledge.MakeAsync("KnowbaseItem", new JsonObject
        {
            ["name"] = "Images venues d’ailleurs",
            ["is_faq"] = 1,
            ["answer"] = string.Concat(
                new[]
                {
                    $"{Elsewhere}/a.png", $"//{host}/b.png", $"\\\\{host}\\c.png", $"http:{host}/d.png", $"/front/document.send.php?docid=1&url={Elsewhere}/e.png", $"{Elsewhere}/front/document.send.php?docid=1",
                    $"document.send.php?file=../../{host}", "file:///etc/passwd", "gopher://127.0.0.1/", "/front/../../../etc/passwd", $"/faq/articles/1/images/1@{host}",
                }.Select(source => $"<p><img src=\"{source}\" srcset=\"{source} 2x\" alt=\"\"></p>")) + $"<p style=\"background:url({Elsewhere}/s.png)\">x</p><link rel=\"stylesheet\" href=\"{Elsewhere}/s.css\"><iframe src=\"{Elsewhere}\"></iframe>",
        }, Ct);
        await knowledge.MakeAsync("Entity_KnowbaseItem", new JsonObject { ["knowbaseitems_id"] = article, ["entities_id"] = 0, ["is_recursive"] = 1 }, Ct);
        var jane = await (await portal.SignedInAsync()).OpenAsync($"/faq/articles/{article}");
        jane.Status.ShouldBe(HttpStatusCode.OK);

        foreach (var source in jane.Page.QuerySelectorAll(".gb-article-content img").Select(image => image.GetAttribute("src")!))
        {
            source.ShouldStartWith($"/faq/articles/{article}/");
            await jane.GetRawAsync(source);
        }

        jane.Page.QuerySelectorAll(".gb-article-content [srcset], .gb-article-content [style], .gb-article-content iframe, .gb-article-content link").ShouldBeEmpty();
        elsewhereSaw.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_address_that_an_agent_types_is_asked_for()
    {
        var jane = await portal.SignedInAsync();
        await jane.OpenAsync("/demandes/nouvelle/incident");
        var answers = Incident.Answers;
        answers["r.symptome-logiciel"] = [$"<p>x<img src=\"{Elsewhere}/a.png\"><img src=\"{Elsewhere}/demandes/fichiers/{Guid.NewGuid()}/{Guid.NewGuid()}\"><a href=\"{Elsewhere}/b\">b</a></p>"];
        answers["r.symptome-logiciel.format"] = ["html"];
        answers["r.titre"] = [Elsewhere + "/titre"];

        await jane.SubmitAsync("form.gb-form", answers);

        jane.Text.ShouldContain("Votre demande est enregistrée");
        elsewhereSaw.ShouldBeEmpty();
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        while (!condition())
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

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

    /// <summary>The sandbox's answer, until it is time to lead elsewhere.</summary>
    private async Task AnswerAsync(HttpContext context)
    {
        if (redirect is { } status)
        {
            redirected.Enqueue(context.Request.Method + " " + context.Request.Path);
            context.Response.StatusCode = status;
            context.Response.Headers.Location = Elsewhere + context.Request.Path + context.Request.QueryString;
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), new Uri(portal.Glpi.Root, context.Request.Path + context.Request.QueryString)) { Content = new StreamContent(context.Request.Body) };
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not ("Host" or "Transfer-Encoding")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        using var client = GlpiEye.Clients.CreateClient();
        using var answer = await client.SendAsync(request, Ct);
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not "Transfer-Encoding"))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await answer.Content.CopyToAsync(context.Response.Body, Ct);
    }
}
