using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Announcements;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Users;
using GlpiBridge.Tests.Compatibility;
using GlpiBridge.Tests.Sandbox;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Users;

[Proves(GlpiLine.Ten, "Finding a person (OpenID Connect)")]
public sealed class UserDirectoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("m.lefort@agudelle.com", "m.lefort@agudelle.com")]
    [InlineData(" M.LEFORT@Agudelle.com ", "m.lefort@agudelle.com")]
    [InlineData("c.morin@saint-ormond.fr", "c.morin@saint-ormond.fr")]
    [InlineData("m.lefort@agudelle.co", null)]
    [InlineData("m%@agudelle.com", null)]
    [InlineData("%", null)]
    [InlineData("^", null)]
    [InlineData(" ", null)]
    public async Task An_address_is_found_whole_in_any_case_or_not_at_all(string address, string? login)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var found = await AskAsync(kit, (directory, session) => directory.FindByEmailAsync(session, address, Ct));

        found.Select(user => user.Login).ShouldBe(login is null ? [] : [login]);
    }

    [Fact]
    public async Task Everybody_who_shares_an_address_is_found_each_once()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        foreach (var user in new[] { 8, 7, 8 })
        {
            await sandbox.CreateAsync(admin, "UserEmail", new JsonObject { ["users_id"] = user, ["email"] = "mairie@agudelle.com" }, Ct);
        }

        var found = await AskAsync(kit, (directory, session) => directory.FindByEmailAsync(session, "mairie@agudelle.com", Ct));

        found.Select(user => user.Id.Value).ShouldBe([8, 7]);
    }

    [Theory]
    [InlineData("S.BERNIER@val-mirande.fr", 1)]
    [InlineData("s.bernier", 0)]
    [InlineData("%mirande.fr", 0)]
    public async Task A_login_is_found_whole_and_once_however_many_profiles_its_owner_holds(string login, int count)
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        (await AskAsync(kit, (directory, session) => directory.FindByLoginAsync(session, login, Ct))).Count.ShouldBe(count);
    }

    [Fact]
    public async Task Profiles_come_with_where_they_are_held_and_what_they_allow()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var sophie = (await AskAsync(kit, (directory, session) => directory.FindByLoginAsync(session, "s.bernier@val-mirande.fr", Ct))).Single();

        var rows = await AskAsync(kit, (directory, session) => directory.ListProfilesAsync(session, sophie.Id, Ct));
        var profile = await AskAsync(kit, (directory, session) => directory.GetProfileAsync(session, rows[0].ProfileId, Ct));

        rows.Select(row => (row.EntityId.Value, row.IsRecursive)).ShouldBe([(2, true), (4, false)]);
        profile.Name.ShouldBe("Self-Service");
        profile.IsHelpdesk.ShouldBeTrue();
        profile.Knowledge.ShouldBe(KnowledgeRights.ReadFaq);
        profile.Validation.ShouldBe(ValidationRights.None);
        profile.MayCreateTickets.ShouldBeTrue();
        profile.MayReadReminders.ShouldBeTrue();
        profile.TicketTemplate.ShouldBeNull();
    }

    [Fact]
    public async Task Groups_and_entities_come_with_where_they_stand()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var admin = await sandbox.SignInAsync("glpi", Ct);
        var group = await sandbox.CreateAsync(admin, "Group", new JsonObject { ["name"] = "Régie", ["entities_id"] = 0, ["is_recursive"] = 1 }, Ct);
        await sandbox.CreateAsync(admin, "Group_User", new JsonObject { ["users_id"] = 7, ["groups_id"] = group }, Ct);

        (await AskAsync(kit, (directory, session) => directory.ListGroupsAsync(session, new UserId(7), Ct)))
            .ShouldBe([new GlpiGroup { Id = new GroupId(group), EntityId = new EntityId(0), IsRecursive = true }]);
        var entities = await AskAsync(kit, (directory, session) => directory.ListEntitiesAsync(session, Ct));
        entities.Count.ShouldBe(8);
        entities.Single(entity => entity.Name == "Office de tourisme de Mirande")
            .ShouldSatisfyAllConditions(
                office => office.ParentId.ShouldBe(new EntityId(2)),
                office => office.CompleteName.ShouldBe("Soluris > Communauté de communes du Val de Mirande > Office de tourisme de Mirande"));
    }

    [Fact]
    public async Task The_entities_that_announcements_are_meant_for_are_told()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var targets = await kit.Get<GlpiServiceAccount>().RunAsync((session, ct) => kit.Get<ReminderReader>().ListEntityTargetsAsync(session, ct), Ct);

        targets.Select(target => (target.Reminder.Value, target.Entity.Value, target.IsRecursive)).ShouldBe([(1, 0, true), (2, 5, false)]);
    }

    [Fact]
    public async Task A_self_service_user_is_refused_all_of_it()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        var session = new SessionToken(await sandbox.SignInAsync("j.doe@agudelle.com", Ct));
        var directory = kit.Get<UserDirectory>();

        await directory.FindByEmailAsync(session, "j.doe@agudelle.com", Ct).ShouldFailAsync(GlpiFault.Forbidden);
        await directory.FindByLoginAsync(session, "j.doe@agudelle.com", Ct).ShouldFailAsync(GlpiFault.Forbidden);
        await directory.ListProfilesAsync(session, new UserId(7), Ct).ShouldFailAsync(GlpiFault.Forbidden);
        await directory.ListGroupsAsync(session, new UserId(7), Ct).ShouldFailAsync(GlpiFault.Forbidden);
        await directory.GetProfileAsync(session, new ProfileId(1), Ct).ShouldFailAsync(GlpiFault.Forbidden);
        await directory.ListEntitiesAsync(session, Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    [Theory]
    [InlineData(true, false, null, null, true)]
    [InlineData(false, false, null, null, false)]
    [InlineData(true, true, null, null, false)]
    [InlineData(true, false, "2026-11-24", null, false)]
    [InlineData(true, false, "2026-11-22", "2026-11-24", true)]
    [InlineData(true, false, null, "2026-11-23", false)]
    public void Only_an_account_that_is_good_today_may_log_in(bool isActive, bool isDeleted, string? from, string? until, bool may) =>
        new GlpiUser { IsActive = isActive, IsDeleted = isDeleted, ValidFrom = Day(from), ValidUntil = Day(until) }.MayLogIn(new DateTime(2026, 11, 23)).ShouldBe(may);

    private static DateTime? Day(string? text) => text is null ? null : DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Task<T> AskAsync<T>(GlpiKit kit, Func<UserDirectory, SessionToken, Task<T>> ask) =>
        kit.Get<GlpiServiceAccount>().RunAsync((session, _) => ask(kit.Get<UserDirectory>(), session), Ct);
}
