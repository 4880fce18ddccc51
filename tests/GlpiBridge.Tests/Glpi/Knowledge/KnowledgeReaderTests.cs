using System.Net;
using System.Text.Json.Nodes;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Knowledge;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Tests.Compatibility;
using GlpiBridge.Tests.Sandbox;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Knowledge;

[Proves(GlpiLine.Ten, "FAQ")]
public sealed class KnowledgeReaderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenario faq-list, step list-faq: the internal articles, to a self-service user
    [Fact]
    public async Task The_list_gives_the_texts_of_all_articles()
    {
        using var network = new RecordedGlpi().Play("faq-list", "list-faq");
        using var kit = new GlpiKit(network);

        var articles = await kit.Get<KnowledgeReader>().ListAsync(GlpiKit.Session, Ct);

        articles[0].Id.ShouldBe(new KnowbaseItemId(55));
        articles[0].Name.ShouldBe("Interne - Réinitialiser la base de paie d'une collectivité");
        articles[0].IsFaq.ShouldBeFalse();
        articles[0].AuthorId.ShouldBeNull();
        articles[0].ModifiedAt.ShouldBe(new DateTime(2026, 11, 23, 21, 43, 12));
        articles[0].BeginsAt.ShouldBeNull();
    }

    // scenario faq-list, step one-decoded: the header that the client always sends gives the text as it was written
    [Fact]
    public async Task A_text_is_given_as_it_was_written()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var articles = await RunAsync(kit, (session, reader) => reader.ListAsync(session, Ct));

        var recorded = Recordings.Exchange("faq-list", "one-decoded").GetProperty("response").GetProperty("json");
        articles.Single(article => article.Id.Value == 1).Answer.ShouldBe(recorded.GetProperty("answer").GetString());
        articles.Single(article => article.Id.Value == 63).EndsAt.ShouldBe(new DateTime(2023, 1, 5));
    }

    // scenario faq-service
    [Fact]
    public async Task Links_and_targets_come_whole()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var links = await RunAsync(kit, (session, reader) => reader.ListCategoryLinksAsync(session, Ct));
        var targets = await RunAsync(kit, (session, reader) => reader.ListTargetsAsync(session, Ct));
        var numbers = await RunAsync(kit, (session, reader) => reader.ListNumbersAsync(session, Ct));

        links.Where(link => link.Article.Value == 50).Select(link => link.Category.Value).ShouldBe([41, 43]);
        targets.Entities.Count.ShouldBe(Recordings.Exchange("faq-service", "targets").GetProperty("response").GetProperty("json").GetArrayLength());
        targets.Entities[0].ShouldBe(new KnowbaseEntityTarget { Article = new(1), Entity = new(0), IsRecursive = true });
        targets.Profiles.ShouldBeEmpty();
        targets.Groups.ShouldBeEmpty();
        targets.Users.ShouldBeEmpty();
        numbers.Count.ShouldBe(63);
    }

    // scenario faq-relations
    [Fact]
    public async Task Categories_have_their_parents_and_a_self_service_user_may_not_read_their_links()
    {
        using var network = new RecordedGlpi().Play("faq-relations", "categories").PlayAnyway("faq-relations", "category-rel");
        using var kit = new GlpiKit(network);
        var reader = kit.Get<KnowledgeReader>();

        var categories = await reader.ListCategoriesAsync(GlpiKit.Session, Ct);

        categories.Count.ShouldBe(43);
        categories[0].ParentId.ShouldBeNull();
        categories[1].ParentId.ShouldBe(categories[0].Id);
        categories[1].CompleteName.ShouldBe("Logiciel > Ressources Humaines");
        await reader.ListCategoryLinksAsync(GlpiKit.Session, Ct).ShouldFailAsync(GlpiFault.Forbidden);
    }

    [Fact]
    public async Task The_newest_come_first_in_one_page()
    {
        var clock = new FakeTimeProvider();
        await using var sandbox = await SandboxFixture.StartAsync(Ct, clock: clock);
        using var kit = SandboxClient.Of(sandbox);
        clock.Advance(TimeSpan.FromMinutes(1));
        var made = await sandbox.CreateAsync(await sandbox.SignInAsync("glpi", Ct), "KnowbaseItem", new JsonObject { ["name"] = "Nouveau" }, Ct);

        var newest = await RunAsync(kit, (session, reader) => reader.ListNewestAsync(session, 2, Ct));

        newest.Count.ShouldBe(2);
        newest[0].Id.ShouldBe(new KnowbaseItemId(made));
    }

    // Seen on GLPI 10.0.19: what its own form writes for « all entities » has no entity, and stands in the search only
    [Fact]
    public async Task A_target_that_only_the_search_has_counts_in_all_entities()
    {
        using var network = new RecordedGlpi();
        for (var i = 0; i < 9; i++)
            network.Then((request, _) => Task.FromResult(RecordedGlpi.Answer(HttpStatusCode.OK, "application/json", AnswerTo(request.RequestUri!.AbsolutePath))));
        using var kit = new GlpiKit(network);

        var targets = await kit.Get<KnowledgeReader>().ListTargetsAsync(GlpiKit.Session, Ct);

        targets.Profiles.ShouldBe([
            new KnowbaseProfileTarget { Id = 11, Article = new(67), Profile = new(6), Entity = new(0), IsRecursive = true },
            new KnowbaseProfileTarget { Id = 10, Article = new(66), Profile = new(1), AnyEntity = true },
        ]);
        targets.Groups.ShouldHaveSingleItem().ShouldBe(new KnowbaseGroupTarget { Id = 5, Article = new(67), Group = new(2), AnyEntity = true });
    }

    // scenario listing-multiple: getMultipleItems fails as a whole
    [Fact]
    public async Task A_document_that_is_gone_does_not_take_the_others_along()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);

        var links = await RunAsync(kit, (session, reader) => reader.ListDocumentLinksAsync(session, Ct));
        var documents = await RunAsync(kit, (session, reader) => reader.ListDocumentsAsync(session, [new(1), new(99999), new(2)], Ct));

        links.Select(link => (link.Article.Value, link.Document.Value)).ShouldBe([(21, 1), (25, 2)]);
        documents.Select(document => document.FileName).ShouldBe(["capture-parapheur.png", "guide-delegation-messagerie.pdf"]);
        documents[0].Mime.ShouldBe("image/png");
    }

    // scenario search-options
    [Fact]
    public async Task Views_are_counted_without_a_text()
    {
        await using var sandbox = await SandboxFixture.StartAsync(Ct);
        using var kit = SandboxClient.Of(sandbox);
        await sandbox.PutAsync(await sandbox.SignInAsync("glpi", Ct), "KnowbaseItem/7", new JsonObject { ["view"] = 12 }, Ct);

        var views = await RunAsync(kit, (session, reader) => reader.ListViewsAsync(session, Ct));

        views.Count.ShouldBe(63);
        views.Single(view => view.Views > 0).ShouldBe(new KnowbaseViews(new(7), 12));
    }

    private static string AnswerTo(string path) => path.Split("apirest.php/")[1] switch
    {
        "KnowbaseItem_Profile" => """[{"id":11,"knowbaseitems_id":67,"profiles_id":6,"entities_id":0,"is_recursive":1,"no_entity_restriction":0}]""",
        "listSearchOptions/KnowbaseItem_Profile" => """{"2":{"uid":"KnowbaseItem_Profile.id"},"3":{"uid":"KnowbaseItem_Profile.KnowbaseItem.id"},"4":{"uid":"KnowbaseItem_Profile.Profile.id"}}""",
        "listSearchOptions/Group_KnowbaseItem" => """{"2":{"uid":"Group_KnowbaseItem.id"},"3":{"uid":"Group_KnowbaseItem.KnowbaseItem.id"},"4":{"uid":"Group_KnowbaseItem.Group.id"}}""",
        "search/KnowbaseItem_Profile" => """{"totalcount":2,"data":[{"2":10,"3":66,"4":1},{"2":11,"3":67,"4":6}]}""",
        "search/Group_KnowbaseItem" => """{"totalcount":1,"data":[{"2":5,"3":67,"4":2}]}""",
        "getGlpiConfig" => """{"cfg_glpi":{"version":"10.0.19"}}""",
        _ => "[]",
    };

    private static Task<T> RunAsync<T>(GlpiKit kit, Func<SessionToken, KnowledgeReader, Task<T>> read) =>
        kit.Get<GlpiServiceAccount>().RunAsync((session, _) => read(session, kit.Get<KnowledgeReader>()), Ct);
}
