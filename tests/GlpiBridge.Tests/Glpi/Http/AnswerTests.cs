using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Tickets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Http;

/// <summary>What is no answer of GLPI's never reaches a parser, and on a write it never passes for a success or a refusal.</summary>
public sealed class AnswerTests
{
    private static readonly NewTicket Ticket = new() { Name = "x", Content = "x", Requesters = [new(7)] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<GlpiException> ReadAsync(RecordedGlpi network, GlpiFault fault)
    {
        using var kit = new GlpiKit(network);
        return await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(fault);
    }

    private static async Task<GlpiException> WriteAsync(RecordedGlpi network, GlpiFault fault)
    {
        using var kit = new GlpiKit(network);
        var failure = await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(fault);
        network.Requests.Count.ShouldBe(1);
        return failure;
    }

    // scenario misc-maintenance
    [Fact]
    public async Task Maintenance_is_seen_on_a_read_and_on_a_write()
    {
        await ReadAsync(new RecordedGlpi().PlayAnyway("misc-maintenance", "read"), GlpiFault.Maintenance);
        await WriteAsync(new RecordedGlpi().Play("misc-maintenance", "create"), GlpiFault.Maintenance);
    }

    // scenario misc-api-off
    [Fact]
    public async Task An_api_that_is_switched_off_is_seen_on_a_read_and_on_a_write()
    {
        await ReadAsync(new RecordedGlpi().PlayAnyway("misc-api-off", "read"), GlpiFault.ApiDisabled);
        await WriteAsync(new RecordedGlpi().Play("misc-api-off", "create"), GlpiFault.ApiDisabled);
    }

    // scenarios ticket-create-full, search-ticket, document-refused: a crash of PHP
    [Fact]
    public async Task An_empty_page_is_unavailable_on_a_read_and_unknown_on_a_write()
    {
        (await ReadAsync(new RecordedGlpi().PlayAnyway("document-refused", "manifest-no-input"), GlpiFault.Unavailable)).Code.ShouldBe("empty-answer");
        (await WriteAsync(new RecordedGlpi().PlayAnyway("document-refused", "manifest-no-input"), GlpiFault.OutcomeUnknown)).Code.ShouldBe("empty-answer");
    }

    [Theory]
    [InlineData("text/html; charset=UTF-8", "<html><body>Bienvenue</body></html>")]
    [InlineData("application/json; charset=UTF-8", "<br />\n<b>Notice</b>:  Undefined index in <b>/glpi/x.php</b> on line <b>3</b><br />\n{\"id\": 1}")]
    [InlineData("application/json; charset=UTF-8", "{\"id\": 1, \"name\": \"coup")]
    [InlineData("application/json; charset=UTF-8", "{\"id\": 1} trop")]
    [InlineData("application/json; charset=UTF-8", "")]
    [InlineData("text/plain", "{\"id\": 1}")]
    public async Task What_is_not_json_is_a_fault(string mediaType, string body)
    {
        await ReadAsync(new RecordedGlpi().Then(HttpStatusCode.OK, mediaType, body), GlpiFault.Unavailable);
        await WriteAsync(new RecordedGlpi().Then(HttpStatusCode.Created, mediaType, body), GlpiFault.OutcomeUnknown);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"id": 12, "message": ""}""")]
    [InlineData(HttpStatusCode.Created, """{"message": ""}""")]
    [InlineData(HttpStatusCode.Created, """{"id": false, "message": ""}""")]
    [InlineData(HttpStatusCode.Created, """{"id": 0}""")]
    [InlineData(HttpStatusCode.Created, """[{"id": 12}]""")]
    [InlineData(HttpStatusCode.Created, "true")]
    [InlineData(HttpStatusCode.MultiStatus, """["ERROR_GLPI_PARTIAL_ADD", []]""")]
    [InlineData(HttpStatusCode.InternalServerError, """["ERROR_UNKNOWN", "?"]""")]
    [InlineData(HttpStatusCode.BadRequest, """{"error": "x"}""")]
    public async Task A_create_counts_with_201_and_an_id_only(HttpStatusCode status, string json) =>
        await WriteAsync(new RecordedGlpi().Then(status, "application/json", json), GlpiFault.OutcomeUnknown);

    [Fact]
    public async Task A_create_with_201_and_an_id_counts()
    {
        using var kit = new GlpiKit(new RecordedGlpi().Then(HttpStatusCode.Created, "application/json", """{"message":"","id":"12"}"""));

        (await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct)).Id.ShouldBe(new TicketId(12));
    }

    // glpi #22062: a redirect turns a POST into a GET that answers 200
    [Theory]
    [InlineData(HttpStatusCode.MovedPermanently)]
    [InlineData(HttpStatusCode.Found)]
    [InlineData(HttpStatusCode.TemporaryRedirect)]
    public async Task A_redirect_is_told_and_never_followed(HttpStatusCode status)
    {
        (await ReadAsync(new RecordedGlpi().Then(status, "text/html", ""), GlpiFault.ApiDisabled)).Code.ShouldBe("redirect");
        (await WriteAsync(new RecordedGlpi().Then(status, "text/html", ""), GlpiFault.ApiDisabled)).Code.ShouldBe("redirect");
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, GlpiFault.Unavailable, GlpiFault.OutcomeUnknown)]
    [InlineData(HttpStatusCode.BadGateway, GlpiFault.Unavailable, GlpiFault.OutcomeUnknown)]
    [InlineData(HttpStatusCode.GatewayTimeout, GlpiFault.Unavailable, GlpiFault.OutcomeUnknown)]
    [InlineData(HttpStatusCode.NotFound, GlpiFault.NotFound, GlpiFault.OutcomeUnknown)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, GlpiFault.TooLarge, GlpiFault.TooLarge)]
    [InlineData(HttpStatusCode.TooManyRequests, GlpiFault.RateLimited, GlpiFault.RateLimited)]
    public async Task A_page_of_the_server_in_front_means_what_its_status_means(HttpStatusCode status, GlpiFault onRead, GlpiFault onWrite)
    {
        await ReadAsync(new RecordedGlpi().Then(status, "text/html", "<html>nginx</html>"), onRead);
        await WriteAsync(new RecordedGlpi().Then(status, "text/html", "<html>nginx</html>"), onWrite);
    }

    [Fact]
    public async Task A_refused_connection_is_unavailable_on_a_write_too()
    {
        static Task<HttpResponseMessage> Refuse(HttpRequestMessage request, CancellationToken ct) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError, "refused");

        (await WriteAsync(new RecordedGlpi().Then(Refuse), GlpiFault.Unavailable)).Code.ShouldBe("connection-error");
        await ReadAsync(new RecordedGlpi().Then(Refuse), GlpiFault.Unavailable);
    }

    [Fact]
    public async Task A_connection_that_takes_too_long_was_not_cancelled_by_the_caller()
    {
        var neverSent = new DelegateNetwork((_, _) => throw new TaskCanceledException("connect", new TimeoutException()));
        using var kit = new GlpiKit(neverSent);

        (await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("connect-timeout");
    }

    [Fact]
    public async Task A_write_whose_body_was_never_asked_for_was_not_done()
    {
        var neverSent = new DelegateNetwork((_, _) => throw new HttpRequestException("?"));
        using var kit = new GlpiKit(neverSent);

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.Unavailable);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_request_leaves_a_write_unknown()
    {
        static Task<HttpResponseMessage> Break(HttpRequestMessage request, CancellationToken ct) =>
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "ended");

        (await WriteAsync(new RecordedGlpi().Then(Break), GlpiFault.OutcomeUnknown)).Code.ShouldBe("response-ended");
        await ReadAsync(new RecordedGlpi().Then(Break), GlpiFault.Unavailable);
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_a_write_unknown()
    {
        static Task<HttpResponseMessage> Break(HttpRequestMessage request, CancellationToken ct) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StreamContent(new BrokenStream()) });

        await WriteAsync(new RecordedGlpi().Then(Break), GlpiFault.OutcomeUnknown);
        await ReadAsync(new RecordedGlpi().Then(Break), GlpiFault.Unavailable);
    }

    [Fact]
    public async Task A_call_without_an_address_names_the_missing_key()
    {
        using var kit = new GlpiKit(new RecordedGlpi(), ("BaseUrl", null));

        (await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct).ShouldThrowAsync<InvalidOperationException>()).Message.ShouldContain("Glpi:BaseUrl");
    }

    [Theory]
    [InlineData("http://glpi.test/apirest.php/", "http://glpi.test/apirest.php/Ticket/1")]
    [InlineData("https://glpi.test:8443/sous/api.php/v1", "https://glpi.test:8443/sous/api.php/v1/Ticket/1")]
    public async Task The_address_may_be_of_either_form(string baseUrl, string expected)
    {
        using var network = new RecordedGlpi().PlayAnyway("misc-http", "trace");
        using var kit = new GlpiKit(network, ("BaseUrl", baseUrl));

        await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct);

        network.Requests[0].Address.GetLeftPart(UriPartial.Path).ShouldBe(expected);
    }

    private sealed class DelegateNetwork(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer(request, cancellationToken);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("cut");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("cut");
    }
}
