using System.Text.Json.Nodes;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Desk.Faq;
using GlpiBridge.Glpi.Sessions;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Desk.Faq;

/// <summary>
/// Four users times every article of the dataset, and articles for every kind of target: the portal says what <c>GET KnowbaseItem/:id</c> says to the user. On a live GLPI
/// when the environment names one.
/// </summary>
public sealed class VisibilityMatrixTests
{
    private static readonly (string Login, string Password)[] People =
    [
        ("j.doe@agudelle.com", "Agudelle!2023"),
        ("s.bernier@val-mirande.fr", "ValMirande+2"),
        ("a.roussel@port-brevin.fr", "PortBrevin=9"),
        ("t.martin@soluris.fr", "Technicien*17"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_user_may_read_exactly_what_glpi_lets_him_read()
    {
        await using var glpi = await KnowledgeServer.StartAsync(Ct);
        var made = await MakeArticlesAsync(glpi);
        using var kit = new FaqKit(glpi.BaseUrl, glpi.AppToken, glpi.ServiceToken);

        var snapshot = await kit.Get<FaqReading>().ReadAsync(null, Ct);

        snapshot.Articles.Count.ShouldBeGreaterThanOrEqualTo(63 + made.Count);
        made.Keys.Except(snapshot.ById.Keys).ShouldBeEmpty();
        var audiences = new FaqAudiences(snapshot, TimeZoneInfo.Utc);
        var (wrong, granted) = (new List<string>(), new HashSet<(string Login, long Id)>());
        foreach (var (login, password) in People)
        {
            var agent = Agent.Of(await kit.Get<GlpiSessions>().OpenAsync(login, password, Ct), []);
            var readable = audiences.ReadableBy(FaqReader.Of(agent), kit.Clock.GetUtcNow()).Ids;
            foreach (var article in snapshot.Articles)
            {
                var status = await glpi.StatusAsync(agent.Session!.Reveal(), $"KnowbaseItem/{article.Id}", Ct);
                var says = FaqVisibility.MayRead(article, FaqReader.Of(agent));
                if (says != status is 200 || readable.Contains(article.Id) != (says && FaqVisibility.IsPublished(article, kit.Clock.GetUtcNow().DateTime)))
                {
                    wrong.Add($"{login} {article.Id} {made.GetValueOrDefault(article.Id)}: GLPI {status}, portal {says}");
                }

                if (says)
                {
                    granted.Add((login, article.Id));
                }
            }
        }

        wrong.ShouldBeEmpty();
        // Each kind of target lets somebody in and keeps somebody out, or it has shown nothing.
        foreach (var (id, what) in made.Where(article => article.Value.StartsWith('!')))
        {
            granted.Count(cell => cell.Id == id).ShouldBeInRange(1, People.Length - 1, what);
        }
    }

    private static async Task<Dictionary<long, string>> MakeArticlesAsync(KnowledgeServer glpi)
    {
        var users = (await glpi.GetAsync("User?range=0-199", Ct)).AsArray().ToDictionary(user => user!["name"]!.GetValue<string>(), user => user!["id"]!.GetValue<long>());
        var profiles = (await glpi.GetAsync("Profile?range=0-199", Ct)).AsArray().ToDictionary(profile => profile!["name"]!.GetValue<string>(), profile => profile!["id"]!.GetValue<long>());
        var entities = (await glpi.GetAsync("Entity?range=0-199", Ct)).AsArray().ToDictionary(entity => entity!["id"]!.GetValue<long>(), entity => entity!["name"]!.GetValue<string>());
        var everywhere = await glpi.MakeAsync("Group", new JsonObject { ["name"] = "Essai partout", ["entities_id"] = 0, ["is_recursive"] = 1 }, Ct);
        var rootOnly = await glpi.MakeAsync("Group", new JsonObject { ["name"] = "Essai racine", ["entities_id"] = 0, ["is_recursive"] = 0 }, Ct);
        foreach (var group in new[] { everywhere, rootOnly })
        {
            foreach (var login in new[] { People[0].Login, People[1].Login, People[3].Login })
            {
                await glpi.MakeAsync("Group_User", new JsonObject { ["groups_id"] = group, ["users_id"] = users[login] }, Ct);
            }
        }

        var made = new Dictionary<long, string>();
        async Task AddAsync(string what, bool isFaq, string? type = null, JsonObject? target = null, long author = 0)
        {
            var id = await glpi.MakeAsync("KnowbaseItem", new JsonObject { ["name"] = "Essai " + what, ["answer"] = "<p>x</p>", ["is_faq"] = isFaq ? 1 : 0, ["users_id"] = author }, Ct);
            if (type is not null && target is not null)
            {
                target["knowbaseitems_id"] = id;
                await glpi.MakeAsync(type, target, Ct);
            }

            made[id] = what;
        }

        foreach (var isFaq in new[] { true, false })
        {
            var mark = isFaq ? "!" : "";
            await AddAsync($"{mark}user faq={isFaq}", isFaq, "KnowbaseItem_User", new JsonObject { ["users_id"] = users[People[1].Login] });
            await AddAsync($"{mark}author faq={isFaq}", isFaq, author: users[People[2].Login]);
            await AddAsync($"nobody faq={isFaq}", isFaq);
            foreach (var recursive in new[] { 0, 1 })
            {
                foreach (var entity in entities.Keys)
                {
                    await AddAsync($"entity {entity} recursive={recursive} faq={isFaq}", isFaq, "Entity_KnowbaseItem", new JsonObject { ["entities_id"] = entity, ["is_recursive"] = recursive });
                    await AddAsync($"profile in {entity} recursive={recursive} faq={isFaq}", isFaq, "KnowbaseItem_Profile",
                        new JsonObject { ["profiles_id"] = profiles["Self-Service"], ["entities_id"] = entity, ["is_recursive"] = recursive });
                    await AddAsync($"group in {entity} recursive={recursive} faq={isFaq}", isFaq, "Group_KnowbaseItem",
                        new JsonObject { ["groups_id"] = everywhere, ["entities_id"] = entity, ["is_recursive"] = recursive });
                }
            }

            await AddAsync($"{mark}profile anywhere faq={isFaq}", isFaq, "KnowbaseItem_Profile", new JsonObject { ["profiles_id"] = profiles["Self-Service"], ["no_entity_restriction"] = 1 });
            await AddAsync($"{mark}group anywhere faq={isFaq}", isFaq, "Group_KnowbaseItem", new JsonObject { ["groups_id"] = everywhere, ["no_entity_restriction"] = 1 });
            await AddAsync($"{mark}group of the root faq={isFaq}", isFaq, "Group_KnowbaseItem", new JsonObject { ["groups_id"] = rootOnly, ["no_entity_restriction"] = 1 });
        }

        return made;
    }
}
