using System.Net;
using GlpiBridge.Desk.Auditing;
using GlpiBridge.Tests.Portal.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>Two portals on one data folder, and one that starts again.</summary>
public sealed class SeveralPortalsTests
{
    private const string Jane = "j.doe@agudelle.com";
    private const string Password = "Agudelle!2023";
    private const string Form = "/demandes/nouvelle/incident";

    [Theory]
    [InlineData("folder")]
    [InlineData("database")]
    public async Task A_browser_goes_from_one_to_the_other_at_every_click_and_notices_nothing(string keys)
    {
        await using var one = await StartAsync(keys);
        await using var other = one.Another();
        var visitor = one.VisitByTurns(other);

        await visitor.SignInAsync(Jane, Password);
        await visitor.OpenAsync(Form);
        await visitor.SubmitAsync("form.gb-form", new() { ["r.titre"] = ["Parme s’arrête"] }, [("r.pieces-jointes", "capture.txt", "contenu intime"u8.ToArray())]);
        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await visitor.OpenAsync("/");
        var draft = visitor.Page.QuerySelector(".gb-draft a")!.GetAttribute("href")!;
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await visitor.OpenAsync(draft);
            visitor.Page.QuerySelector("#q-titre")!.GetAttribute("value").ShouldBe("Parme s’arrête");
        }

        visitor.Page.QuerySelector(".gb-file-name")!.TextContent.ShouldContain("capture.txt");
        await visitor.SubmitAsync("form.gb-form", Incident.Answers);

        visitor.Text.ShouldContain("Votre demande est enregistrée");
        other.Log.Lines.ShouldNotContain(line => line.Contains("no such table", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("database")]
    public async Task After_a_restart_everybody_is_still_signed_in_and_every_draft_can_be_read(string keys)
    {
        await using var data = await StartAsync(keys);
        var cookies = new CookieContainer();
        await using (var before = data.Another())
        {
            await SignInWithADraftAsync(before.Visit(cookies));
        }

        await using var after = data.Another();

        await ShouldBeSignedInWithTheDraftAsync(after.Visit(cookies));
    }

    [Theory]
    [InlineData("folder", "database")]
    [InlineData("database", "folder")]
    public async Task When_the_keys_move_they_are_taken_along_once(string from, string to)
    {
        await using var data = await StartAsync(from);
        var cookies = new CookieContainer();
        await using (var before = data.Another())
        {
            await SignInWithADraftAsync(before.Visit(cookies));
        }

        data.Settings["Portal:KeyStore"] = to;
        await using (var moved = data.Another())
        {
            await ShouldBeSignedInWithTheDraftAsync(moved.Visit(cookies));
            moved.Log.Lines.ShouldContain(line => line.Contains("1 keys taken over", StringComparison.Ordinal));
        }

        await using var again = data.Another();

        await ShouldBeSignedInWithTheDraftAsync(again.Visit(cookies));
        again.Log.Lines.ShouldNotContain(line => line.Contains("taken over", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("folder")]
    [InlineData("database")]
    public async Task Two_that_start_on_an_empty_folder_at_once_understand_each_other(string keys)
    {
        await using var one = await StartAsync(keys);
        await using var other = one.Another();
        await Task.WhenAll(Task.Run(() => one.Services), Task.Run(() => other.Services));
        var visitor = one.VisitByTurns(other);

        await visitor.SignInAsync(Jane, Password);

        foreach (var _ in Enumerable.Range(0, 4))
        {
            await visitor.OpenAsync("/compte");
            visitor.Path.ShouldBe("/compte");
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signing_out_on_one_ends_the_session_on_the_other(bool wasJustThere)
    {
        await using var one = await StartAsync();
        await using var other = one.Another();
        var cookies = new CookieContainer();
        var here = one.Visit(cookies);
        await here.SignInAsync(Jane, Password);
        var copied = new CookieContainer();
        copied.Add(cookies.GetAllCookies());
        var there = other.Visit(copied);
        if (wasJustThere)
        {
            await there.OpenAsync("/compte");
            there.Path.ShouldBe("/compte");
        }

        await here.SubmitAsync("form[action='/deconnexion']", []);
        await there.OpenAsync("/");

        there.Path.ShouldStartWith("/connexion");
    }

    [Fact]
    public async Task Wrong_passwords_on_one_make_wait_on_the_other()
    {
        await using var one = await StartAsync();
        await using var other = one.Another();
        for (var tries = 0; tries < 5; tries++)
        {
            var visitor = (tries % 2 == 0 ? one : other).Visit();
            await visitor.SignInAsync(Jane, "faux");
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        var refused = other.Visit();
        await refused.SignInAsync(Jane, Password);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task No_line_of_the_audit_is_lost_when_both_write_at_once()
    {
        await using var one = await StartAsync();
        await using var other = one.Another();
        var trails = new[] { one, other }.Select(portal => portal.Services.GetRequiredService<IAuditTrail>()).ToList();

        Parallel.For(0, 1000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, number =>
            trails[number % 2].Record(new AuditEvent { Act = AuditAct.SignOut, UserId = number, Reference = new string('x', number) }));

        one.Audit().Select(line => line.GetProperty("UserId").GetInt64()).Order().ShouldBe(Enumerable.Range(0, 1000).Select(number => (long)number));
    }

    private static async Task SignInWithADraftAsync(Visitor visitor)
    {
        await visitor.SignInAsync(Jane, Password);
        await visitor.OpenAsync(Form);
        await visitor.SubmitAsync("form.gb-form", new() { ["r.titre"] = ["Parme s’arrête"] });
    }

    private static async Task ShouldBeSignedInWithTheDraftAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/");
        visitor.Path.ShouldBe("/");
        visitor.Page.QuerySelector(".gb-draft strong")!.TextContent.ShouldBe("Parme s’arrête");
    }

    private static async Task<PortalApplication> StartAsync(string keys = "folder")
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        portal.Settings["Portal:KeyStore"] = keys;
        return portal;
    }
}
