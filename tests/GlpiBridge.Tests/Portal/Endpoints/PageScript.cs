using System.Net;
using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal.Endpoints;

/// <summary>The script of an open form: calls the portal as it does, with the page's cookies and token.</summary>
public sealed class PageScript(Visitor visitor, string? token)
{
    public const string Question = "pieces-jointes";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Visitor Visitor => visitor;

    public string? Token => token;

    public static async Task<PageScript> OfAsync(PortalApplication portal, string login = "j.doe@agudelle.com", string password = "Agudelle!2023") =>
        Of(await portal.SignedInAsync(login, password));

    public static PageScript Of(Visitor visitor) => new(visitor, visitor.Page.QuerySelector("[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value"));

    public static string UploadAddress(Guid submission, string question = Question, string form = "incident") =>
        $"/demandes/nouvelle/{form}/fichiers/{question}?submission={submission}";

    /// <summary>A multipart body with one file, its name written as browsers write it.</summary>
    public static byte[] Multipart(string name, byte[] bytes, string boundary = "----limite", string field = "file")
    {
        var escaped = name.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        return
        [
            .. Encoding.UTF8.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{escaped}\"\r\nContent-Type: image/png\r\n\r\n"),
            .. bytes,
            .. Encoding.UTF8.GetBytes($"\r\n--{boundary}--\r\n"),
        ];
    }

    public Task<ScriptAnswer> UploadAsync(Guid submission, string name, byte[] bytes, string question = Question) =>
        PostAsync(UploadAddress(submission, question), Multipart(name, bytes), "multipart/form-data; boundary=----limite");

    public Task<ScriptAnswer> SaveAsync(Guid submission, string title, string form = "incident")
    {
        var fields = new FormUrlEncodedContent([new("Submission", submission.ToString()), new("r.titre", title)]);
        return CallAsync(HttpMethod.Post, $"/demandes/nouvelle/{form}/brouillon", fields);
    }

    public Task<ScriptAnswer> DeleteAsync(string address) => CallAsync(HttpMethod.Delete, address, null);

    public Task<ScriptAnswer> PostAsync(string address, byte[] body, string contentType)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return CallAsync(HttpMethod.Post, address, content);
    }

    public async Task<ScriptAnswer> CallAsync(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        var response = await visitor.SendRawAsync(request);
        var text = await response.Content.ReadAsStringAsync(Ct);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new ScriptAnswer(response.StatusCode, isJson ? JsonDocument.Parse(text).RootElement : null);
    }
}

/// <summary>What a script got.</summary>
/// <param name="Status">The status.</param>
/// <param name="Json">The answer; null when it was no JSON.</param>
public sealed record ScriptAnswer(HttpStatusCode Status, JsonElement? Json)
{
    public string Message => Text("message").ShouldNotBeNull();

    public string Url => Text("url").ShouldNotBeNull();

    public string Name => Text("name").ShouldNotBeNull();

    public string? Note => Text("note");

    public Guid Id => Guid.Parse(Text("id").ShouldNotBeNull());

    public string? Text(string property) => Json.ShouldNotBeNull().TryGetProperty(property, out var value) ? value.GetString() : null;
}
