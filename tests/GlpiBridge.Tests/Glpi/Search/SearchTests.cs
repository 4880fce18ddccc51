using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Search;
using GlpiBridge.Tests.Compatibility;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Search;

[Proves(GlpiLine.Ten, "GLPI's search")]
public sealed class SearchTests
{
    private static readonly SearchField Requester = new("Ticket.Ticket_User.User.name", 0);
    private static readonly SearchField Observer = new("Ticket.Ticket_User.User.name", 1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // scenarios search-options, search-ticket
    [Fact]
    public async Task A_search_names_its_columns_and_finds_their_numbers()
    {
        using var network = new RecordedGlpi().Play("session-who", "config").Play("search-options", "Ticket").Play("search-ticket", "display");
        using var kit = new GlpiKit(network);
        var query = SearchQuery.For("Ticket")
            .And("Ticket.status", SearchType.Equals, "notold")
            .Or(Requester, SearchType.Equals, "myself")
            .Group(SearchLink.AndNot, group => group.And("Ticket.name", SearchType.Contains, "bulletin net").Or("Ticket.content", SearchType.NotContains, "x"))
            .Show("Ticket.id", "Ticket.name", Observer)
            .SortBy("Ticket.date_mod", descending: true);

        var page = await kit.Get<GlpiSearch>().RunAsync(GlpiKit.Session, query, 0, 20, Ct);

        network.Requests[2].Query.ShouldBe(
            "criteria[0][field]=12&criteria[0][searchtype]=equals&criteria[0][value]=notold" +
            "&criteria[1][link]=OR&criteria[1][field]=4&criteria[1][searchtype]=equals&criteria[1][value]=myself" +
            "&criteria[2][link]=AND NOT&criteria[2][criteria][0][field]=1&criteria[2][criteria][0][searchtype]=contains&criteria[2][criteria][0][value]=bulletin net" +
            "&criteria[2][criteria][1][link]=OR&criteria[2][criteria][1][field]=21&criteria[2][criteria][1][searchtype]=notcontains&criteria[2][criteria][1][value]=x" +
            "&forcedisplay[0]=2&forcedisplay[1]=1&forcedisplay[2]=66&sort=19&order=DESC&range=0-19");
        page.TotalCount.ShouldBe(8);
        page.Rows.Count.ShouldBe(8);
        page.Rows[0].Number("Ticket.id").ShouldBe(3);
        page.Rows[0].Text("Ticket.name").ShouldBe("Accompagnement à la saisie des arrêtés");
        page.Rows[0].Text(Observer).ShouldBeNull();
    }

    // scenario search-options
    [Fact]
    public async Task Columns_are_read_once_per_version()
    {
        using var network = new RecordedGlpi()
            .Play("session-who", "config").Play("search-options", "Ticket").Play("search-ticket", "plain", "plain")
            .Play("session-who", "config").Play("search-ticket", "plain")
            .Then(System.Net.HttpStatusCode.OK, "application/json", """{"cfg_glpi":{"version":"11.0.8","document_max_size":"2"}}""").Play("search-options", "Ticket").Play("search-ticket", "plain");
        using var kit = new GlpiKit(network);
        var search = kit.Get<GlpiSearch>();
        var query = SearchQuery.For("Ticket").And("Ticket.name", SearchType.Contains, "x");

        await search.RunAsync(GlpiKit.Session, query, 0, 20, Ct);
        await search.RunAsync(GlpiKit.Session, query, 0, 20, Ct);
        network.Requests.Count.ShouldBe(4);
        kit.Clock.Advance(TimeSpan.FromMinutes(61));
        await search.RunAsync(GlpiKit.Session, query, 0, 20, Ct);
        network.Requests.Count.ShouldBe(6);
        kit.Clock.Advance(TimeSpan.FromMinutes(61));
        await search.RunAsync(GlpiKit.Session, query, 0, 20, Ct);
        network.Requests.Count.ShouldBe(9);
    }

    // scenario search-ticket: nothing found has no data; past the end is 400
    [Theory]
    [InlineData("requester-other")]
    [InlineData("range-beyond")]
    public async Task Nothing_found_is_an_empty_page(string step)
    {
        using var network = new RecordedGlpi().Play("session-who", "config").Play("search-options", "Ticket").Play("search-ticket", step);
        using var kit = new GlpiKit(network);

        (await kit.Get<GlpiSearch>().RunAsync(GlpiKit.Session, SearchQuery.For("Ticket"), 0, 20, Ct)).Rows.ShouldBeEmpty();
    }

    // scenario search-ticket: people are an id, an array of ids, or null
    [Fact]
    public async Task A_column_may_hold_several_texts()
    {
        using var network = new RecordedGlpi().Play("session-who", "config").Play("search-options", "Ticket")
            .Then(System.Net.HttpStatusCode.OK, "application/json", """{"totalcount":3,"data":[{"2":1,"4":["7","8"],"1":"A &#38; B"},{"2":2,"4":"7"},{"2":3,"4":null}]}""");
        using var kit = new GlpiKit(network);

        var page = await kit.Get<GlpiSearch>().RunAsync(GlpiKit.Session, SearchQuery.For("Ticket").Show(Requester, "Ticket.name", "Ticket.id"), 0, 20, Ct);

        page.Rows.Select(r => string.Join('+', r.Texts(Requester))).ShouldBe(["7+8", "7", ""]);
        page.Rows[0].Text("Ticket.name").ShouldBe("A & B");
    }

    // scenario search-ticket: a user may not use every column
    [Fact]
    public async Task A_forbidden_column_is_a_fault_and_an_unknown_one_is_the_callers_mistake()
    {
        using var network = new RecordedGlpi()
            .Play("session-who", "config").Play("search-options", "Ticket").Play("search-ticket", "observer-me").Play("search-options", "Ticket");
        using var kit = new GlpiKit(network);
        var search = kit.Get<GlpiSearch>();

        await search.RunAsync(GlpiKit.Session, SearchQuery.For("Ticket").And(Observer, SearchType.Equals, "myself"), 0, 20, Ct).ShouldFailAsync(GlpiFault.Invalid);
        (await search.RunAsync(GlpiKit.Session, SearchQuery.For("Ticket").Show("Ticket.nexistepas"), 0, 20, Ct).ShouldThrowAsync<ArgumentException>()).Message.ShouldContain("nexistepas");
        Should.Throw<ArgumentException>(() => SearchQuery.For("../initSession"));
    }
}
