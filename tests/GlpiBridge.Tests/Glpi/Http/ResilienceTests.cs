using System.Net;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Documents;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Glpi.Tickets;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Glpi.Http;

public sealed class ResilienceTests
{
    private static readonly NewTicket Ticket = new() { Name = "x", Content = "x", Requesters = [new(7)] };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_failed_read_is_tried_again()
    {
        using var network = new RecordedGlpi()
            .Then(HttpStatusCode.BadGateway, "text/html", "")
            .PlayAnyway("document-refused", "manifest-no-input")
            .PlayAnyway("misc-http", "trace");
        using var kit = new GlpiKit(network, ("ReadRetries", "2"));

        var call = kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct);

        (await kit.AdvanceUntilDoneAsync(call)).Id.ShouldBe(new TicketId(1));
        network.Requests.Count.ShouldBe(3);
        network.Requests.ShouldAllBe(r => r.Header("Session-Token") == GlpiKit.Session.Reveal() && r.Header("App-Token") == GlpiKit.AppToken);
    }

    [Fact]
    public async Task Retries_wait_on_the_clock_and_come_to_an_end()
    {
        using var network = new RecordedGlpi();
        for (var i = 0; i < 3; i++)
            network.Then(HttpStatusCode.BadGateway, "text/html", "");
        using var kit = new GlpiKit(network, ("ReadRetries", "2"), ("RetryDelay", "00:00:10"));

        var call = kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct);
        await GlpiKit.EventuallyAsync(() => network.Requests.Count == 1);
        call.IsCompleted.ShouldBeFalse();

        await kit.AdvanceUntilDoneAsync(call.ShouldFailAsync(GlpiFault.Unavailable));
        network.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_refusal_and_a_maintenance_page_are_not_tried_again()
    {
        using var network = new RecordedGlpi().PlayAnyway("listing-one", "category-as-user").PlayAnyway("misc-maintenance", "read");
        using var kit = new GlpiKit(network, ("ReadRetries", "2"));
        var reader = kit.Get<TicketReader>();

        await reader.GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.Forbidden);
        await reader.GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.Maintenance);

        network.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_write_a_login_and_a_change_of_session_are_never_tried_again()
    {
        using var network = new RecordedGlpi();
        for (var i = 0; i < 4; i++)
            network.Then(HttpStatusCode.BadGateway, "text/html", "");
        using var kit = new GlpiKit(network, ("ReadRetries", "2"));

        await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.OutcomeUnknown);
        await kit.Get<GlpiSessions>().OpenAsync("a", "b", Ct).ShouldFailAsync(GlpiFault.Unavailable);
        await kit.Get<GlpiSessions>().OpenAsync(new UserToken("abc"), Ct).ShouldFailAsync(GlpiFault.Unavailable);
        await kit.Get<GlpiSessions>().ChangeEntityAsync(GlpiKit.Session, new(1), recursive: false, Ct).ShouldFailAsync(GlpiFault.Unavailable);

        network.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_read_that_hangs_times_out_and_so_does_its_body()
    {
        using var network = new RecordedGlpi()
            .Then(HangAsync)
            .Then((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new HangingStream()) }));
        using var kit = new GlpiKit(network, ("ReadTimeout", "00:00:07"));
        var reader = kit.Get<TicketReader>();

        for (var i = 1; i <= 2; i++)
        {
            var call = reader.GetAsync(GlpiKit.Session, new(1), Ct);
            await GlpiKit.EventuallyAsync(() => network.Requests.Count == i);
            kit.Clock.Advance(TimeSpan.FromSeconds(6));
            call.IsCompleted.ShouldBeFalse();
            kit.Clock.Advance(TimeSpan.FromSeconds(2));
            (await call.ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("timeout");
        }
    }

    [Fact]
    public async Task A_write_that_times_out_is_unknown()
    {
        using var network = new RecordedGlpi().Then(HangAsync);
        using var kit = new GlpiKit(network, ("WriteTimeout", "00:00:20"), ("ReadTimeout", "00:00:01"));

        var call = kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct);
        await GlpiKit.EventuallyAsync(() => network.Requests.Count == 1);
        kit.Clock.Advance(TimeSpan.FromSeconds(19));
        call.IsCompleted.ShouldBeFalse();
        kit.Clock.Advance(TimeSpan.FromSeconds(2));

        (await call.ShouldFailAsync(GlpiFault.OutcomeUnknown)).Code.ShouldBe("timeout");
    }

    [Fact]
    public async Task A_write_with_files_has_the_longer_time_of_an_upload()
    {
        using var network = new RecordedGlpi().Then(HangAsync);
        using var kit = new GlpiKit(network, ("WriteTimeout", "00:00:20"), ("UploadTimeout", "00:03:00"));

        var call = kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, Samples.File("a.txt", "a"), null, Ct);
        await GlpiKit.EventuallyAsync(() => network.Requests.Count == 1);
        kit.Clock.Advance(TimeSpan.FromSeconds(170));
        call.IsCompleted.ShouldBeFalse();
        kit.Clock.Advance(TimeSpan.FromSeconds(20));

        await call.ShouldFailAsync(GlpiFault.OutcomeUnknown);
    }

    [Fact]
    public async Task The_caller_may_give_up()
    {
        using var network = new RecordedGlpi().Then(HangAsync);
        using var kit = new GlpiKit(network);
        using var impatience = new CancellationTokenSource();

        var call = kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), impatience.Token);
        await GlpiKit.EventuallyAsync(() => network.Requests.Count == 1);
        await impatience.CancelAsync();

        await call.ShouldThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task After_many_failures_glpi_is_left_alone_for_a_while_by_all_clients()
    {
        using var network = new RecordedGlpi();
        for (var i = 0; i < 4; i++)
            network.Then(HttpStatusCode.BadGateway, "text/html", "");
        network.PlayAnyway("misc-http", "trace");
        using var kit = new GlpiKit(network, ("BreakerMinimumThroughput", "4"), ("BreakerDuration", "00:00:30"));
        var reader = kit.Get<TicketReader>();
        for (var i = 0; i < 4; i++)
            await reader.GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.Unavailable);

        (await reader.GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("circuit-open");
        (await kit.Get<TicketWriter>().CreateAsync(GlpiKit.Session, Ticket, [], Ct).ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("circuit-open");
        (await kit.Get<DocumentTransfer>().UploadAsync(GlpiKit.Session, Samples.File("a.txt", "a"), null, Ct).ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("circuit-open");
        network.Requests.Count.ShouldBe(4);

        kit.Clock.Advance(TimeSpan.FromSeconds(31));
        (await reader.GetAsync(GlpiKit.Session, new(1), Ct)).Id.ShouldBe(new TicketId(1));
    }

    [Fact]
    public async Task Refusals_do_not_open_the_breaker()
    {
        using var network = new RecordedGlpi();
        for (var i = 0; i < 20; i++)
            network.PlayAnyway("listing-one", "category-as-user");
        using var kit = new GlpiKit(network, ("BreakerMinimumThroughput", "4"));

        for (var i = 0; i < 20; i++)
            await kit.Get<TicketReader>().GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.Forbidden);

        network.Requests.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Only_so_many_calls_are_under_way_and_wait()
    {
        var gate = new TaskCompletionSource();
        using var network = new RecordedGlpi();
        for (var i = 0; i < 3; i++)
        {
            network.Then(async (_, _) =>
            {
                await gate.Task;
                return RecordedGlpi.AnswerOf(Recordings.Exchange("misc-http", "trace").GetProperty("response"));
            });
        }
        using var kit = new GlpiKit(network, ("MaxConcurrentCalls", "2"), ("QueueLimit", "1"));
        var reader = kit.Get<TicketReader>();

        var calls = Enumerable.Range(0, 3).Select(_ => reader.GetAsync(GlpiKit.Session, new(1), Ct)).ToArray();
        await GlpiKit.EventuallyAsync(() => network.Requests.Count == 2);

        (await reader.GetAsync(GlpiKit.Session, new(1), Ct).ShouldFailAsync(GlpiFault.Unavailable)).Code.ShouldBe("queue-full");
        network.Requests.Count.ShouldBe(2);
        gate.SetResult();
        await Task.WhenAll(calls);
        network.Requests.Count.ShouldBe(3);
    }

    private static async Task<HttpResponseMessage> HangAsync(HttpRequestMessage request, CancellationToken ct)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, ct);
        throw new InvalidOperationException();
    }

    private sealed class HangingStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return 0;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
    }
}
