using System.Net;
using GlpiBridge.Tests.Portal.Auditing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Limits;

// security-checklist.md 6: login, enumeration, rate limit
public sealed class SignInLimitsTests
{
    private const string Jane = "j.doe@agudelle.com";
    private const string RightPassword = "Agudelle!2023";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Jane)]
    [InlineData("personne@agudelle.com")]
    [InlineData("c.morin@saint-ormond.fr")]
    public async Task After_five_wrong_passwords_the_page_says_how_long_to_wait_whether_the_account_exists_or_not(string login)
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await FailAsync(visitor, login, 5);

        await visitor.SignInAsync(login, RightPassword);

        visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        visitor.Headers.RetryAfter!.ToString().ShouldBe("2");
        visitor.Page.QuerySelector(".gb-banner strong")!.TextContent.ShouldBe("Trop d’essais");
        visitor.Text.ShouldContain("Réessayez dans 2 secondes, ou utilisez");
        visitor.Page.QuerySelector("#identifiant")!.GetAttribute("value").ShouldBe(login);
    }

    [Fact]
    public async Task After_the_wait_the_right_password_signs_in_and_clears_the_count()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await FailAsync(visitor, Jane, 5);

        portal.Clock.Advance(TimeSpan.FromSeconds(2));
        await visitor.SignInAsync(Jane, RightPassword);
        visitor.Path.ShouldBe("/");

        await FailAsync(portal.Visit(), Jane, 5);
    }

    [Fact]
    public async Task Writing_the_login_otherwise_is_no_fresh_start()
    {
        await using var portal = await StartAsync();
        foreach (var login in new[] { Jane, "J.DOE@AGUDELLE.COM", " j.doe@agudelle.com ", "j.doé@agudelle.com", "j.\u200bdoe@agudelle.com" })
        {
            await FailAsync(portal.Visit(), login, 1);
        }

        var visitor = portal.Visit();
        await visitor.SignInAsync(Jane, RightPassword);

        visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Somebody_else_s_failures_from_elsewhere_keep_nobody_out()
    {
        await using var portal = await StartAsync();
        await FailAsync(portal.Visit("203.0.113.9"), Jane, 5);

        var jane = portal.Visit("192.0.2.1");
        await jane.SignInAsync(Jane, RightPassword);

        jane.Path.ShouldBe("/");
    }

    [Fact]
    public async Task Guesses_from_everywhere_make_the_account_wait_half_a_minute_at_most()
    {
        await using var portal = await StartAsync();
        for (var i = 0; i < 30; i++)
        {
            await FailAsync(portal.Visit($"203.0.113.{i}"), Jane, 1);
            portal.Clock.Advance(i < 19 ? TimeSpan.Zero : TimeSpan.FromSeconds(30));
        }

        await FailAsync(portal.Visit("203.0.113.99"), Jane, 1);
        var jane = portal.Visit("192.0.2.1");
        await jane.SignInAsync(Jane, RightPassword);

        jane.Headers.RetryAfter!.ToString().ShouldBe("30");
        portal.Clock.Advance(TimeSpan.FromSeconds(30));
        await jane.SignInAsync(Jane, RightPassword);
        jane.Path.ShouldBe("/");
    }

    [Fact]
    public async Task One_address_that_tries_many_accounts_waits_and_one_success_does_not_clear_its_way()
    {
        await using var portal = await StartAsync();
        for (var i = 0; i < 49; i++)
        {
            await FailAsync(portal.Visit(), $"agent{i}@agudelle.com", 1);
        }

        var visitor = portal.Visit();
        await visitor.SignInAsync(Jane, RightPassword);
        visitor.Path.ShouldBe("/");
        await FailAsync(portal.Visit(), "agent50@agudelle.com", 1);
        var next = portal.Visit();
        await next.SignInAsync("m.lefort@agudelle.com", "Mairie#17500");

        next.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task All_addresses_of_one_ipv6_network_are_one_caller()
    {
        await using var portal = await StartAsync();
        for (var i = 1; i <= 5; i++)
        {
            await FailAsync(portal.Visit($"2001:db8:1:2::{i}"), Jane, 1);
        }

        var visitor = portal.Visit("2001:db8:1:2:ffff::1");
        await visitor.SignInAsync(Jane, RightPassword);

        visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_glpi_that_is_down_costs_nobody_a_try()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await portal.Glpi.SwitchAsync("maintenance", "on", Ct);
        for (var i = 0; i < 6; i++)
        {
            await visitor.SignInAsync(Jane, RightPassword);
            visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        await portal.Glpi.SwitchAsync("maintenance", "off", Ct);
        await visitor.SignInAsync(Jane, RightPassword);

        visitor.Path.ShouldBe("/");
    }

    [Fact]
    public async Task Who_signed_in_who_was_refused_and_who_had_to_wait_is_written_down_without_login_and_password()
    {
        await using var portal = await StartAsync();
        var visitor = portal.Visit();
        await FailAsync(visitor, Jane, 5);
        await visitor.SignInAsync(Jane, RightPassword);
        await portal.SignedInAsync("m.lefort@agudelle.com", "Mairie#17500");

        var lines = portal.Audit();

        lines.Select(line => line.GetProperty("Result").GetString()).ShouldBe([.. Enumerable.Repeat("Refused", 5), "Limited", "Done"]);
        lines.ShouldAllBe(line => line.GetProperty("Act").GetString() == "SignIn" && line.GetProperty("Address").GetString() == "192.0.2.1" && line.GetProperty("CorrelationId").GetString() != "");
        lines.Take(6).Select(line => line.GetProperty("Typed").GetString()).Distinct().ShouldHaveSingleItem()!.Length.ShouldBe(16);
        lines[^1].GetProperty("UserId").GetInt64().ShouldBeGreaterThan(0);
        portal.AuditText().ShouldSatisfyAllConditions(text => text.ShouldNotContain("agudelle", Case.Insensitive), text => text.ShouldNotContain("Mairie"), text => text.ShouldNotContain("faux"));
    }

    private static async Task FailAsync(Visitor visitor, string login, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await visitor.SignInAsync(login, "faux");
            visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
    }

    private static async Task<PortalApplication> StartAsync()
    {
        var portal = new PortalApplication();
        await portal.InitializeAsync();
        return portal;
    }
}
