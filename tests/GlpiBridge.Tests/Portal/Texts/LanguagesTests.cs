using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using GlpiBridge.Portal.Pages.Requests;
using GlpiBridge.Portal.Texts;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Texts;

public sealed partial class LanguagesTests(PortalApplication portal) : IClassFixture<PortalApplication>
{
    private static readonly PortalTexts Texts = PortalTexts.Load(Path.Combine(RepositoryFolder.Config, "texts"), Language.All);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_browser_that_asks_for_english_gets_english_on_every_page()
    {
        var visitor = portal.Visit(language: "en-US,en;q=0.9");
        await visitor.OpenAsync("/connexion");
        ShouldBeEnglish(visitor);
        await visitor.SubmitAsync("main form", new() { ["Login"] = ["j.doe@agudelle.com"], ["Password"] = ["faux"] });
        ShouldBeEnglish(visitor);
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        foreach (var path in new[]
                 {
                     "/", "/faq", "/faq?q=imprimante", "/faq?q=zzzz", "/demandes", "/demandes?etat=toutes", "/demandes/a-valider", "/compte", "/a-propos", "/nulle-part", "/demandes/nouvelle/incident",
                     "/demandes/nouvelle/assistance", "/demandes/nouvelle/nouvel-acces", "/mot-de-passe-oublie", "/mot-de-passe/nouveau?token=x", "/plan-du-site", "/accessibilite", "/mentions-legales", "/donnees-personnelles", "/collectivite",
                 })
        {
            await visitor.OpenAsync(path);
            ShouldBeEnglish(visitor);
        }
    }

    [Theory]
    [InlineData(null, "fr")]
    [InlineData("de", "fr")]
    [InlineData("fr-CA,en;q=0.5", "fr")]
    [InlineData("de,en;q=0.3", "en")]
    [InlineData("en;q=0.2,fr;q=0.8", "fr")]
    [InlineData("n’importe quoi", "fr")]
    public async Task The_browser_s_languages_decide_until_somebody_chooses(string? asked, string spoken)
    {
        var visitor = await portal.Visit(language: asked).OpenAsync("/connexion");

        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe(spoken);
        visitor.Headers.Vary.ShouldContain("Accept-Language");
        visitor.Headers.Vary.ShouldContain("Cookie");
    }

    [Fact]
    public async Task A_language_that_is_chosen_leads_back_to_the_page_and_is_remembered()
    {
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/faq?q=imprimante");
        var link = visitor.Page.QuerySelector("footer a[hreflang]").ShouldNotBeNull();
        link.GetAttribute("lang").ShouldBe("en");
        link.TextContent.ShouldBe("English");

        await visitor.OpenAsync(link.GetAttribute("href")!);

        visitor.Path.ShouldBe("/faq?q=imprimante");
        ShouldBeEnglish(visitor);
        (await visitor.OpenAsync("/demandes")).Page.QuerySelector("h1")!.TextContent.ShouldBe("My requests");
        await visitor.OpenAsync(visitor.Page.QuerySelector("footer a[hreflang]")!.GetAttribute("href")!);
        visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("Mes demandes");
    }

    [Fact]
    public async Task The_cookie_holds_the_language_alone_and_is_kept_like_the_others()
    {
        var visitor = portal.Visit();

        using var answer = await visitor.GetRawAsync("/langue/en?retour=/connexion");

        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem().ToLowerInvariant();
        cookie.ShouldStartWith("__host-glpibridge-langue=c%3den%7cuic%3den;");
        foreach (var part in new[] { "path=/;", "secure", "httponly", "samesite=lax", "max-age=" })
        {
            cookie.ShouldContain(part);
        }
    }

    [Theory]
    [InlineData("/langue/en?retour=https://ailleurs.test/", "/")]
    [InlineData("/langue/en?retour=//ailleurs.test/", "/")]
    [InlineData("/langue/en", "/")]
    [InlineData("/langue/en?retour=/a-propos", "/a-propos")]
    public async Task Choosing_leads_nowhere_but_to_the_portal(string choice, string back)
    {
        using var answer = await portal.Visit().GetRawAsync(choice);

        answer.Headers.Location!.ToString().ShouldBe(back);
    }

    [Fact]
    public async Task The_page_that_the_browser_names_comes_before_the_one_of_the_link()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/langue/en?retour=/demandes/nouvelle/incident");
        request.Headers.Referrer = new Uri("https://portail.test/demandes/nouvelle/incident?brouillon=1");

        using var answer = await portal.Visit().SendRawAsync(request);

        answer.Headers.Location!.ToString().ShouldBe("/demandes/nouvelle/incident?brouillon=1");
    }

    [Fact]
    public async Task What_was_typed_in_a_form_comes_back_in_the_other_language()
    {
        var visitor = await portal.SignedInAsync();
        await visitor.OpenAsync("/demandes/nouvelle/incident");

        await visitor.SubmitAsync("form.gb-form", Incident.Answers, button: ("langue", "en"));

        visitor.Path.ShouldStartWith("/demandes/nouvelle/incident?brouillon=");
        ShouldBeEnglish(visitor);
        visitor.Page.QuerySelector("[name='r.titre']")!.GetAttribute("value").ShouldBe(Incident.Title);
        visitor.Page.QuerySelector("[name='r.urgence'][checked]")!.GetAttribute("value").ShouldBe("5");
        visitor.Page.QuerySelector("[data-question=objet] legend")!.TextContent.ShouldContain("Your incident concerns");
        visitor.Page.QuerySelectorAll("[data-question=objet] label").Select(label => label.TextContent.Trim()).ShouldBe(["Equipment", "Software", "Something else"]);
        await visitor.SubmitAsync("form.gb-form", new() { ["r.titre"] = [""] });
        visitor.Page.QuerySelector(".gb-error-summary a")!.TextContent.ShouldBe("Title of your incident: Answer this question.");
    }

    [Fact]
    public async Task What_glpi_s_people_wrote_is_marked_as_french_in_an_english_page()
    {
        var visitor = portal.Visit(language: "en");
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
        await visitor.OpenAsync("/faq");

        visitor.Page.QuerySelectorAll(".gb-branch span").ShouldAllBe(name => name.GetAttribute("lang") == "fr");
        (await (await portal.SignedInAsync()).OpenAsync("/faq")).Page.QuerySelectorAll(".gb-branch span").ShouldAllBe(name => !name.HasAttribute("lang"));
    }

    [Fact]
    public async Task Dates_and_sizes_are_written_as_each_language_does()
    {
        var moment = new DateTime(2026, 3, 3, 14, 5, 0);
        await In("fr", () =>
        {
            LocalTime.Words(moment).ShouldBe("3 mars à 14:05");
            LocalTime.DayAndHour(moment).ShouldBe("3 mars à 14\u00a0h\u00a005");
            LocalTime.Weekday(moment).ShouldBe("mardi 3 mars 2026");
            FileSize.Text(Texts, 3_250_000).ShouldBe("3,1\u00a0Mio");
        });
        await In("en", () =>
        {
            LocalTime.Words(moment).ShouldBe("3 March at 14:05");
            LocalTime.DayAndHour(moment).ShouldBe("3 March at 14:05");
            LocalTime.Weekday(moment).ShouldBe("Tuesday 3 March 2026");
            FileSize.Text(Texts, 3_250_000).ShouldBe("3.1 MiB");
            FileSize.Text(Texts, 1).ShouldBe("1 byte");
        });
    }

    [Fact]
    public async Task An_export_is_what_the_reader_s_spreadsheet_opens()
    {
        var visitor = portal.Visit(language: "en");
        await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");

        using var answer = await visitor.GetRawAsync("/demandes/export.csv");

        (await answer.Content.ReadAsStringAsync(Ct)).TrimStart('\ufeff').ShouldStartWith("Number,Title,Status,Type,Category,Organisation,Opened on,Changed on,Solved on\r\n");
    }

    [Fact]
    public async Task A_language_that_is_not_spoken_cannot_be_chosen()
    {
        using var answer = await portal.Visit().GetRawAsync("/langue/de?retour=/connexion");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_scripts_speak_the_language_of_the_page()
    {
        var said = new List<string>();
        foreach (var language in new[] { "fr", "en" })
        {
            var visitor = await portal.Visit(language: language).OpenAsync("/connexion");
            var address = visitor.Page.QuerySelector("script[src^='/textes/']")!.GetAttribute("src")!;
            using var answer = await visitor.GetRawAsync(address);
            answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
            answer.Headers.Vary.ShouldBeEmpty();
            said.Add(await answer.Content.ReadAsStringAsync(Ct));
        }

        said[0].ShouldContain("Choisir des fichiers");
        said[1].ShouldContain("Choose files");
        using var unknown = await portal.Visit().GetRawAsync("/textes/de.js");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_same_ticket_goes_to_glpi_whatever_the_agent_reads()
    {
        var tickets = new List<SeenTicket>();
        foreach (var language in new[] { "fr", "en" })
        {
            var visitor = portal.Visit(language: language);
            await visitor.SignInAsync("j.doe@agudelle.com", "Agudelle!2023");
            await visitor.SendAsync(("r.pieces-jointes", "note.txt", "une note"u8.ToArray()));
            await portal.UntilAsync(TimeSpan.FromSeconds(1), async () => (await visitor.OpenAsync(visitor.Path)).Page.QuerySelector("a[href^='/demandes/'].btn-primary")?.GetAttribute("href") is { } link && char.IsAsciiDigit(link[^1]), Ct);
            var id = long.Parse(visitor.Page.QuerySelector("a[href^='/demandes/'].btn-primary")!.GetAttribute("href")!.Split('/')[^1], CultureInfo.InvariantCulture);
            tickets.Add(await GlpiEye.TicketAsync(portal.Glpi, id, Ct));
            // What is added to it later is headed for technicians, too.
            await visitor.OpenAsync($"/demandes/{id}/complement");
            await visitor.SubmitAsync("form.gb-ticket-form", new() { ["r.complement"] = ["En plus"] });
            await portal.UntilAsync(TimeSpan.FromSeconds(1), async () => (await GlpiEye.TicketAsync(portal.Glpi, id, Ct)).Content.Contains("Complément du", StringComparison.Ordinal), Ct);
        }

        Reference().Replace(tickets[1].Content, "GB-…").ShouldBe(Reference().Replace(tickets[0].Content, "GB-…"));
        tickets[1].Documents.ShouldBe(tickets[0].Documents);
        tickets[1].Json.GetProperty("name").GetString().ShouldBe(tickets[0].Json.GetProperty("name").GetString());
    }

    // A culture ends with the task that sets it: other tests keep theirs.
    private static Task In(string language, Action act) => Task.Run(
        () =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            act();
        },
        Ct);

    private static void ShouldBeEnglish(Visitor visitor)
    {
        visitor.Page.DocumentElement.GetAttribute("lang").ShouldBe("en", visitor.Path);
        var text = visitor.Page.DocumentElement.TextContent + string.Join('\n', visitor.Page.All.SelectMany(element => element.Attributes.Where(attribute => attribute.Name is "aria-label" or "title" or "placeholder" or "data-busy").Select(attribute => attribute.Value)));
        var english = Texts.In(Language.English);
        // Single words are in names and in what people write; sentences are the portal's own.
        Texts.French.Keys.Where(key => Texts.French[key] is { Length: > 14 } french && !french.Contains('{', StringComparison.Ordinal) && french.Contains(' ', StringComparison.Ordinal) && french != english[key] && text.Contains(french, StringComparison.Ordinal))
            .ShouldBeEmpty(visitor.Path);
    }

    [GeneratedRegex("GB-[0-9A-Z-]+")]
    private static partial Regex Reference();
}
