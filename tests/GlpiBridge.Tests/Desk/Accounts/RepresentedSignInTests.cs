using System.Text.Json.Nodes;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Tests.Desk.Faq;
using GlpiBridge.Tests.Portal;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Accounts;

/// <summary>What is worked out for people without a session, against what GLPI makes of their session; on a live GLPI where the environment names one.</summary>
public sealed class RepresentedSignInTests
{
    private const string Password = "Represente!2026";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Profile_entities_groups_and_rights_are_those_of_a_session_of_their_own()
    {
        await using var glpi = await KnowledgeServer.StartAsync(Ct);
        await using var portal = await PortalAsync(glpi);
        var tag = Guid.NewGuid().ToString("N")[..8];
        var wide = await GroupAsync(glpi, "Partout " + tag, 0, true);
        var narrow = await GroupAsync(glpi, "Ormond " + tag, 4, false);
        var rootOnly = await GroupAsync(glpi, "Racine " + tag, 0, false);
        var people = new List<(string Login, string Password)> { ("j.doe@agudelle.com", "Agudelle!2023"), ("s.bernier@val-mirande.fr", "ValMirande+2"), ("t.martin@soluris.fr", "Technicien*17") };
        foreach (var (name, home, usual, rows) in new (string, int, int?, (int Profile, int Entity, int Recursive)[])[]
        {
            ("seul", 4, null, [(1, 4, 0)]),
            ("recursif", 0, null, [(1, 0, 1)]),
            ("sous-racine", 3, null, [(1, 2, 1)]),
            ("technicien", 4, 6, [(6, 0, 1), (1, 4, 0)]),
            ("technicien-seul", 4, 6, [(6, 4, 0)]),
            ("ailleurs", 0, null, [(1, 4, 0)]),
            ("deux-lignes", 2, null, [(1, 2, 0), (1, 2, 1)]),
        })
        {
            var login = $"{name}-{tag}";
            var user = await glpi.MakeAsync("User", new JsonObject
            {
                ["name"] = login,
                ["password"] = Password,
                ["password2"] = Password,
                ["realname"] = "É & <b>",
                ["firstname"] = "Zoë",
                ["entities_id"] = home,
                ["_profiles_id"] = rows[0].Profile,
                ["_entities_id"] = rows[0].Entity,
                ["_is_recursive"] = rows[0].Recursive,
            }, Ct);
            await glpi.ChangeAsync($"User/{user}", new JsonObject { ["profiles_id"] = usual ?? 0, ["entities_id"] = home }, Ct);
            foreach (var row in rows.Skip(1))
            {
                await glpi.MakeAsync("Profile_User", new JsonObject { ["users_id"] = user, ["profiles_id"] = row.Profile, ["entities_id"] = row.Entity, ["is_recursive"] = row.Recursive }, Ct);
            }

            foreach (var group in new[] { wide, narrow, rootOnly })
            {
                await glpi.MakeAsync("Group_User", new JsonObject { ["users_id"] = user, ["groups_id"] = group }, Ct);
            }

            people.Add((login, Password));
        }

        foreach (var (login, password) in people)
        {
            var own = (await portal.Services.GetRequiredService<SignIn>().OpenAsync(login, password, Ct)).ShouldNotBeNull(login);
            var represented = (await portal.Services.GetRequiredService<RepresentedSignIn>().OpenByLoginAsync(login, Ct)).ShouldNotBeNull(login);

            Text(represented).ShouldBe(Text(own), login);
            represented.Session.ShouldBeNull();
            (await portal.Services.GetRequiredService<RepresentedSignIn>().AgainAsync(represented, Ct)).ShouldNotBeNull().ShouldSatisfyAllConditions(again => Text(again).ShouldBe(Text(own), login));
            var places = portal.Services.GetRequiredService<WorkPlace>();
            (await places.EntitiesOfAsync(represented, Ct)).ShouldBe(await places.EntitiesOfAsync(own, Ct), login);
            (await places.ProfilesOfAsync(represented, Ct)).ShouldBe(await places.ProfilesOfAsync(own, Ct), login);
        }
    }

    [Fact]
    public async Task Somebody_who_holds_no_profile_is_not_let_in()
    {
        await using var glpi = await KnowledgeServer.StartAsync(Ct);
        await using var portal = await PortalAsync(glpi);
        var login = "sans-profil-" + Guid.NewGuid().ToString("N")[..8];
        var user = await glpi.MakeAsync("User", new JsonObject
        {
            ["name"] = login,
            ["password"] = Password,
            ["password2"] = Password,
            ["_profiles_id"] = 1,
            ["_entities_id"] = 4,
            ["_is_recursive"] = 0,
        }, Ct);
        (await portal.Services.GetRequiredService<RepresentedSignIn>().OpenByLoginAsync(login, Ct)).ShouldNotBeNull();

        foreach (var row in (await glpi.GetAsync($"User/{user}/Profile_User", Ct)).AsArray())
        {
            await glpi.RemoveAsync($"Profile_User/{row!["id"]}", Ct);
        }

        (await portal.Services.GetRequiredService<RepresentedSignIn>().OpenByLoginAsync(login, Ct)).ShouldBeNull();
    }

    private static async Task<PortalApplication> PortalAsync(KnowledgeServer glpi)
    {
        var portal = new PortalApplication();
        portal.Settings["Glpi:BaseUrl"] = glpi.BaseUrl.ToString();
        portal.Settings["Glpi:AppToken"] = glpi.AppToken;
        portal.Settings["Glpi:ServiceUserToken"] = glpi.ServiceToken;
        await portal.InitializeAsync();
        return portal;
    }

    private static Task<long> GroupAsync(KnowledgeServer glpi, string name, int entity, bool isRecursive) =>
        glpi.MakeAsync("Group", new JsonObject { ["name"] = name, ["entities_id"] = entity, ["is_recursive"] = isRecursive ? 1 : 0 }, Ct);

    // Sets in GLPI's session come in an order of its own.
    private static string Text(Agent agent) => (agent with { Session = null, ParentEntities = [], ActiveEntities = [], Groups = [], Entities = [] }).ToString()
        + string.Join(' ', agent.ParentEntities.Select(id => id.Value).Order()) + " | " + string.Join(' ', agent.ActiveEntities.Select(id => id.Value).Order())
        + " | " + string.Join(' ', agent.Groups.Select(id => id.Value).Order()) + " | " + string.Join(' ', agent.Entities.Select(entity => entity.Path));
}
