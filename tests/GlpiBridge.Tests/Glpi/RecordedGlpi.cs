using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GlpiBridge.Tests.Glpi;

/// <summary>Stands in for the network: answers with the recorded exchanges that were laid out for it, in their order, and keeps what was asked.</summary>
internal sealed class RecordedGlpi : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly List<SeenRequest> _requests = [];

    public IReadOnlyList<SeenRequest> Requests
    {
        get
        {
            lock (_requests)
                return [.. _requests];
        }
    }

    /// <summary>Lays out the answers of recorded steps. The request must have the recorded method and, ids apart, the recorded path.</summary>
    public RecordedGlpi Play(string scenario, params string[] steps)
    {
        foreach (var step in steps)
        {
            var exchange = Recordings.Exchange(scenario, step);
            Then((request, _) =>
            {
                Expect(exchange.GetProperty("request"), request, scenario, step);
                return Task.FromResult(AnswerOf(exchange.GetProperty("response")));
            });
        }
        return this;
    }

    /// <summary>Answers with a recorded step whatever was asked, for calls that the client makes in another form than was recorded.</summary>
    public RecordedGlpi PlayAnyway(string scenario, string step) =>
        Then((_, _) => Task.FromResult(AnswerOf(Recordings.Exchange(scenario, step).GetProperty("response"))));

    public RecordedGlpi Then(HttpStatusCode status, string mediaType, string body) => Then((_, _) => Task.FromResult(Answer(status, mediaType, body)));

    public RecordedGlpi Then(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_answers)
            _answers.Enqueue(answer);
        return this;
    }

    public static HttpResponseMessage Answer(HttpStatusCode status, string mediaType, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return new HttpResponseMessage(status) { Content = content };
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.OfAsync(request, cancellationToken);
        lock (_requests)
            _requests.Add(seen);
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? answer;
        lock (_answers)
        {
            if (!_answers.TryDequeue(out answer))
                throw new InvalidOperationException($"Nothing is laid out for {request.Method} {request.RequestUri}.");
        }
        return await answer(request, cancellationToken);
    }

    public static HttpResponseMessage AnswerOf(JsonElement recorded)
    {
        var content = new ByteArrayContent(BodyOf(recorded));
        var response = new HttpResponseMessage((HttpStatusCode)recorded.GetProperty("status").GetInt32()) { Content = content };
        foreach (var header in recorded.GetProperty("headers").EnumerateObject())
        {
            if (!content.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString()))
                response.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        }
        return response;
    }

    private static byte[] BodyOf(JsonElement recorded)
    {
        if (recorded.TryGetProperty("json", out var json))
            return Encoding.UTF8.GetBytes(json.GetRawText());
        if (recorded.TryGetProperty("binary", out var binary))
            return binary.TryGetProperty("base64", out var bytes) ? bytes.GetBytesFromBase64() : Encoding.UTF8.GetBytes(binary.GetProperty("head").GetString()!);
        // Only the first characters of a page were kept: the rest is filled up to its true size.
        var text = recorded.GetProperty("text");
        return Encoding.UTF8.GetBytes(text.GetProperty("head").GetString()!.PadRight(text.GetProperty("bytes").GetInt32()));
    }

    private static void Expect(JsonElement recorded, HttpRequestMessage request, string scenario, string step)
    {
        var method = recorded.GetProperty("method").GetString();
        var path = Shape(recorded.GetProperty("path").GetString()!);
        var asked = Shape(request.RequestUri!.AbsolutePath.Replace("/apirest.php", "", StringComparison.Ordinal));
        if (request.Method.Method != method || asked != path)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{scenario}/{step} is {method} {path}, asked was {request.Method} {asked}."));
    }

    private static string Shape(string path) => string.Join('/', path.Split('/').Select(segment => segment.All(char.IsAsciiDigit) && segment.Length > 0 ? "#" : segment));
}
