using System.Net.Sockets;
using System.Text;
using GlpiBridge.Desk.Accounts;
using GlpiBridge.Glpi;
using GlpiBridge.Glpi.Sessions;
using GlpiBridge.Portal.Sessions;
using GlpiBridge.Submissions.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>Uploads as they come over a real socket, where a length can be a lie and a line can drop.</summary>
public sealed class SocketUploadTests : IAsyncLifetime
{
    private const string Tail = "\r\n------limite--\r\n";

    private readonly PortalApplication portal = new();
    private readonly Guid submission = Guid.CreateVersion7();
    private Uri address = null!;
    private string headers = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        portal.Settings["Portal:TrustedProxies:0"] = "127.0.0.1";
        portal.UseKestrel(0);
        portal.StartServer();
        address = new Uri(portal.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        headers = await SignedInAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Two_gigabytes_are_refused_before_a_byte_of_them_is_read()
    {
        await using var socket = await SendAsync($"Content-Length: {2L * 1024 * 1024 * 1024}\r\n", "");

        (await AnswerAsync(socket)).ShouldSatisfyAllConditions(
            answer => answer.ShouldStartWith("HTTP/1.1 413"),
            answer => answer.ShouldContain("application/json"),
            answer => answer.ShouldContain("20 Mio"));
    }

    [Fact]
    public async Task A_file_without_length_is_stopped_at_the_limit()
    {
        var chunk = $"{1024 * 1024:x}\r\n" + new string('a', 1024 * 1024) + "\r\n";
        await using var socket = await SendAsync("Transfer-Encoding: chunked\r\n", Chunked(Head("long.txt")));
        var answer = AnswerAsync(socket);

        for (var mebibyte = 0; mebibyte < 30 && !answer.IsCompleted; mebibyte++)
        {
            await TrySendAsync(socket, chunk);
        }

        (await answer).ShouldStartWith("HTTP/1.1 413");
        Files().ShouldBe(0);
    }

    [Fact]
    public async Task A_file_without_length_arrives_whole()
    {
        await using var socket = await SendAsync("Transfer-Encoding: chunked\r\n", Chunked(Head("lent.txt")) + Chunked("te") + Chunked("xte") + Chunked(Tail) + "0\r\n\r\n");

        (await AnswerAsync(socket)).ShouldStartWith("HTTP/1.1 201");
    }

    [Theory]
    [InlineData(-4)]
    [InlineData(-20)]
    public async Task A_length_that_is_too_short_is_a_400(int off)
    {
        var body = Head("a.txt") + "texte" + Tail;
        await using var socket = await SendAsync($"Content-Length: {body.Length + off}\r\n", body);

        (await AnswerAsync(socket)).ShouldStartWith("HTTP/1.1 400");
        Files().ShouldBe(0);
    }

    [Theory]
    [InlineData("Content-Length: -1\r\n")]
    [InlineData("Content-Length: abc\r\n")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n")]
    public async Task A_length_that_is_none_is_a_400(string length)
    {
        await using var socket = await SendAsync(length, "texte");

        (await AnswerAsync(socket)).ShouldStartWith("HTTP/1.1 400");
    }

    [Fact]
    public async Task A_line_that_drops_in_the_middle_leaves_nothing()
    {
        var socket = await SendAsync("Content-Length: 1000000\r\n", Head("coupe.txt") + new string('a', 600_000));
        await Until(() => Files() == 1);

        socket.Socket.LingerState = new LingerOption(true, 0);
        await socket.DisposeAsync();

        await Until(() => Files() == 0);
    }

    private static string Head(string name) => $"------limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n";

    private static string Chunked(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";

    /// <summary>Waits for something that happens on another thread; the test's own time limit ends it.</summary>
    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            Ct.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>How many files the database holds, arrived or under way.</summary>
    private long Files()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(portal.DataFolder, "submissions.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM files";
        return (long)command.ExecuteScalar()!;
    }

    private async Task<NetworkStream> SendAsync(string length, string body)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, Ct);
        var stream = new NetworkStream(socket, ownsSocket: true);
        await TrySendAsync(
            stream,
            $"POST {PageScript.UploadAddress(submission)} HTTP/1.1\r\nHost: portail.test\r\nConnection: close\r\nX-Forwarded-For: 203.0.113.7\r\nX-Forwarded-Proto: https\r\n"
            + $"{headers}Content-Type: multipart/form-data; boundary=----limite\r\n{length}\r\n{body}");
        return stream;
    }

    private static async Task TrySendAsync(NetworkStream stream, string text)
    {
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), Ct);
        }
        catch (IOException)
        {
            // The portal has answered and hung up.
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream stream)
    {
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (var read = 1; read > 0;)
            {
                read = await stream.ReadAsync(buffer, Ct);
                answer.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Hung up on while the rest of the file was under way: what was said before counts.
        }

        return answer.ToString();
    }

    /// <summary>The cookies and the token of an agent: signing in by hand over a socket would prove nothing here.</summary>
    private async Task<string> SignedInAsync()
    {
        var agent = AgentPrincipal.Of(new Agent
        {
            UserId = new UserId(7),
            FirstName = "Jane",
            LastName = "",
            Entity = new EntityId(1),
            EntityName = "Agudelle",
            ParentEntities = [],
            ActiveEntities = [new EntityId(1)],
            ProfileId = new ProfileId(1),
            Groups = [],
            KnowledgeRights = KnowledgeRights.ReadFaq,
            Session = new SessionToken("x"),
        }, (await portal.Services.GetRequiredService<PortalSessions>().StartAsync(7, "", portal.Clock.GetUtcNow().AddHours(1), false, Ct)).Id);
        await using var scope = portal.Services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = agent, Request = { Scheme = "https", Host = new HostString("portail.test") } };
        await http.SignInAsync(agent);
        var tokens = portal.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http);
        var cookies = string.Join("; ", http.Response.Headers.SetCookie.Select(cookie => cookie!.Split(';')[0]));
        return $"Cookie: {cookies}\r\nRequestVerificationToken: {tokens.RequestToken}\r\n";
    }
}
