using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GlpiBridge.Portal.Pages;
using GlpiBridge.Tests.Portal.Endpoints;
using GlpiBridge.Tests.Portal.OpenId;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Hosting;

public sealed partial class SubPathTests
{
    private const string Root = "/portail";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_pages_lead_to_load_or_ask_stays_below_the_path_and_is_there()
    {
        await using var portal = await StartAsync();
        var visitor = await SignedInAsync(portal);
        await visitor.OpenAsync($"{Root}/demandes/nouvelle/incident");
        await visitor.SubmitAsync("form.gb-form", Incident.Answers, [("r.pieces-jointes", "capture.png", Pictures.Png(4, 3))]);
        visitor.Path.ShouldStartWith($"{Root}/demandes/recu/");
        var receipt = visitor.Path;
        Queue<string> ahead = new([$"{Root}/", receipt, $"{Root}/n-existe-pas"]);
        HashSet<string> seen = [.. ahead];

        while (ahead.TryDequeue(out var path))
        {
            using var answer = await visitor.GetRawAsync(path);
            answer.StatusCode.ShouldBe(path == Root + "/n-existe-pas" ? HttpStatusCode.NotFound : answer.Headers.Location is null ? HttpStatusCode.OK : answer.StatusCode, path);
            var found = answer.Content.Headers.ContentType?.MediaType == "text/html" ? Addresses(await answer.Content.ReadAsStringAsync(Ct)) : [];
            foreach (var address in found.Append(answer.Headers.Location?.ToString() ?? Root))
            {
                address.ShouldMatch($"^{Root}($|[/?#])", path);
                var page = address.Split('#')[0];
                if (Followed().IsMatch(page) && seen.Count(other => Shape(other) == Shape(page)) < 3 && seen.Add(page))
                {
                    ahead.Enqueue(page);
                }
            }
        }

        foreach (var part in new[] { "/faq/articles/", "/faq/categories/", "/demandes/nouvelle/nouvel-acces", "/dist/portal.", "/theme/logo", "/compte", "/demandes/recu/", "/demandes/export.csv" })
        {
            seen.ShouldContain(path => path.StartsWith(Root + part, StringComparison.Ordinal), part);
        }
    }

    [Fact]
    public async Task What_scripts_are_answered_leads_below_the_path_too()
    {
        await using var portal = await StartAsync();
        var visitor = await SignedInAsync(portal);
        var script = PageScript.Of(visitor);
        var submission = Guid.CreateVersion7();

        var sent = await script.PostAsync(Root + PageScript.UploadAddress(submission), PageScript.Multipart("capture.png", Pictures.Png(4, 3)), "multipart/form-data; boundary=----limite");
        sent.Url.ShouldBe($"{Root}/demandes/fichiers/{submission}/{sent.Id}");
        (await visitor.GetRawAsync(sent.Url)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var suggested = await script.CallAsync(HttpMethod.Get, $"{Root}/faq/suggestions?q=mot+de+passe", null);
        suggested.Json!.Value.GetProperty("items")[0].GetProperty("url").GetString().ShouldStartWith($"{Root}/faq/articles/");
        await visitor.OpenAsync($"{Root}/demandes/nouvelle/incident?brouillon={submission}");
        await visitor.SubmitAsync("form.gb-form", Incident.Answers);
        var late = await script.PostAsync(Root + PageScript.UploadAddress(submission), PageScript.Multipart("tard.png", Pictures.Png(4, 3)), "multipart/form-data; boundary=----limite");

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text("location").ShouldBe($"{Root}/demandes/recu/{submission}");
    }

    [Fact]
    public async Task A_picture_in_a_text_is_shown_below_the_path_when_the_form_opens_again()
    {
        await using var portal = await StartAsync();
        var visitor = await SignedInAsync(portal);
        var script = PageScript.Of(visitor);
        var submission = Guid.CreateVersion7();
        var picture = await script.PostAsync(Root + PageScript.UploadAddress(submission, "symptome-logiciel"), PageScript.Multipart("image.png", Pictures.Png(4, 3)), "multipart/form-data; boundary=----limite");

        await visitor.OpenAsync($"{Root}/demandes/nouvelle/incident?brouillon={submission}");
        await visitor.SubmitAsync("form.gb-form", new(Incident.Answers) { ["r.symptome-logiciel"] = [$"<p>Voici : <img src=\"{picture.Url}\" alt=\"\"></p>"], ["r.symptome-logiciel.format"] = ["html"] }, button: ("Verify", "true"));

        await visitor.OpenAsync($"{Root}/demandes/nouvelle/incident?brouillon={submission}");
        visitor.Page.QuerySelector("[data-question=symptome-logiciel] template").ShouldBeAssignableTo<AngleSharp.Html.Dom.IHtmlTemplateElement>()!.Content.TextContent.ShouldContain($"src=\"{picture.Url}\"");
    }

    [Fact]
    public async Task A_proxy_that_takes_the_path_off_gets_the_same_page()
    {
        await using var portal = await StartAsync();

        var visitor = await portal.Visit().OpenAsync("/connexion?retour=/demandes");

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        Addresses(visitor.Page.DocumentElement.OuterHtml).ShouldAllBe(address => address.StartsWith(Root, StringComparison.Ordinal));
        (await visitor.GetRawAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetRawAsync(Root + "/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Cookies_are_not_given_to_the_neighbours_on_the_same_site()
    {
        await using var portal = await StartAsync();
        var visitor = await portal.Visit().OpenAsync($"{Root}/connexion");
        using var content = new FormUrlEncodedContent([
            new("Login", "j.doe@agudelle.com"), new("Password", "Agudelle!2023"), new("__RequestVerificationToken", visitor.Page.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value"))]);

        var answer = await visitor.PostRawAsync($"{Root}/connexion", content);

        answer.Headers.Location.ShouldNotBeNull().ToString().ShouldBe(Root + "/");
        answer.Headers.GetValues("Set-Cookie").Concat(visitor.Headers.GetValues("Set-Cookie"))
            .ShouldAllBe(cookie => cookie.StartsWith("__Secure-glpibridge", StringComparison.Ordinal) && cookie.Contains($"path={Root};", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_openid_provider_leads_back_below_the_path()
    {
        await using var open = await OpenIdPortal.StartAsync(("Portal:PathBase", Root));
        open.Provider.Person = new() { ["email"] = OpenIdPortal.Jane };
        var visitor = await open.Portal.Visit().OpenAsync($"{Root}/compte");
        await visitor.SubmitAsync("form.gb-openid", []);

        await visitor.OpenAsync(await open.AnswerAsync(visitor.Elsewhere!));

        open.Provider.Questions.ShouldHaveSingleItem()["redirect_uri"].ShouldBe($"https://portail.test{Root}/connexion/retour");
        visitor.Path.ShouldBe($"{Root}/compte");
        visitor.Text.ShouldContain("Jane DOE");
    }

    [Theory]
    [InlineData("""<p>Voir <a href="/faq/articles/3">là</a></p>""", """<p>Voir <a href="/portail/faq/articles/3">là</a></p>""")]
    [InlineData("""<img alt="a &gt; b" src="/demandes/1/images/2">""", """<img alt="a &gt; b" src="/portail/demandes/1/images/2">""")]
    [InlineData("""<img src="/portail/demandes/1/images/2">""", """<img src="/portail/demandes/1/images/2">""")]
    [InlineData("""<a href="//ailleurs.fr/">x</a>""", """<a href="//ailleurs.fr/">x</a>""")]
    [InlineData("""<p>écrit &lt;a href="/etc"&gt;</p>""", """<p>écrit &lt;a href="/etc"&gt;</p>""")]
    public void In_a_text_the_portal_s_own_addresses_alone_are_put_below_the_path(string html, string expected) =>
        new Microsoft.AspNetCore.Http.PathString(Root).InHtml(html).ShouldBe(expected);

    // Every attribute that holds an address from the root, whatever it is called.
    private static List<string> Addresses(string html) =>
        [.. new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name is not ("value" or "nonce") && (attribute.Value.StartsWith('/') || (attribute.Name is "href" && !Elsewhere().IsMatch(attribute.Value)))).Select(attribute => attribute.Value)];

    private static string Shape(string address) => Named().Replace(address, "#");

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        portal.Settings["Portal:PathBase"] = Root;
        await portal.InitializeAsync();
        return portal;
    }

    private static async Task<Visitor> SignedInAsync(PortalApplication portal)
    {
        var visitor = await portal.Visit().OpenAsync(Root);
        visitor.Path.ShouldStartWith($"{Root}/connexion?retour=%2Fportail");
        await visitor.SubmitAsync("main form", new() { ["Login"] = ["j.doe@agudelle.com"], ["Password"] = ["Agudelle!2023"] });
        visitor.Path.ShouldBe(Root + "/");
        return visitor;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]+(-[a-z0-9-]+)?")]
    private static partial Regex Named();

    [GeneratedRegex("^([#?]|https?:|mailto:|tel:)")]
    private static partial Regex Elsewhere();

    // Not what only takes forms or asks for a script's token.
    [GeneratedRegex("^/portail/(?!.*(/brouillon$|/fichiers/pieces|/fichiers/[a-z-]+\\?|/supprimer$|/deconnexion))")]
    private static partial Regex Followed();
}
