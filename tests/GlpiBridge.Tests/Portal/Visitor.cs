using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shouldly;
using Xunit;

namespace GlpiBridge.Tests.Portal;

/// <summary>A browser without JavaScript: follows links, keeps cookies, fills forms in and sends them with all their hidden fields.</summary>
public sealed class Visitor(HttpClient client)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public HttpStatusCode Status { get; private set; }

    public HttpResponseHeaders Headers { get; private set; } = null!;

    public string Path { get; private set; } = "";

    public IHtmlDocument Page { get; private set; } = null!;

    public string Text => Page.Body!.TextContent;

    /// <summary>Where the portal sent the browser to on another site, which the visitor does not follow; null otherwise.</summary>
    public Uri? Elsewhere { get; private set; }

    public async Task<Visitor> OpenAsync(string path)
    {
        Path = path;
        return await FollowAsync(await client.GetAsync(path, Ct));
    }

    public async Task SignInAsync(string login, string password, bool remember = false)
    {
        if (!Path.StartsWith("/connexion", StringComparison.Ordinal))
        {
            await OpenAsync("/connexion");
        }

        await SubmitAsync("main form", new() { ["Login"] = [login], ["Password"] = [password], ["Remember"] = remember ? ["true"] : [] });
    }

    /// <summary>Sends a form of the page as the browser would, with these values in the place of its own, and these files.</summary>
    public async Task<Visitor> SubmitAsync(
        string selector, Dictionary<string, string[]> values, IReadOnlyList<(string Field, string Name, byte[] Bytes)>? files = null, (string Name, string Value)? button = null)
    {
        var form = (IHtmlFormElement)Page.QuerySelector(selector).ShouldNotBeNull();
        var fields = Fields(form).Where(field => !values.ContainsKey(field.Name))
            .Concat(values.SelectMany(pair => pair.Value.Select(value => (Name: pair.Key, Value: value))))
            .Concat(button is { } pressed ? [pressed] : []);
        HttpContent content = form.Enctype == "multipart/form-data" ? Multipart(fields, files ?? []) : new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var action = form.GetAttribute("action") is { Length: > 0 } target ? target : Path;
        Path = action;
        return await FollowAsync(await client.PostAsync(action, content, Ct));
    }

    public async Task<HttpResponseMessage> PostRawAsync(string path, HttpContent content) => await client.PostAsync(path, content, Ct);

    public async Task<HttpResponseMessage> GetRawAsync(string path) => await client.GetAsync(path, Ct);

    public async Task<HttpResponseMessage> SendRawAsync(HttpRequestMessage request) => await client.SendAsync(request, Ct);

    private async Task<Visitor> FollowAsync(HttpResponseMessage response)
    {
        Elsewhere = null;
        for (var hops = 0; response.Headers.Location is { } location && hops < 5; hops++)
        {
            if (location.IsAbsoluteUri && location.Host != client.BaseAddress!.Host)
            {
                Elsewhere = location;
                break;
            }

            Path = location.IsAbsoluteUri ? location.PathAndQuery : location.ToString();
            response = await client.GetAsync(Path, Ct);
        }

        Status = response.StatusCode;
        Headers = response.Headers;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Ct));
        return this;
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.OfType<IHtmlElement>().Where(element => !element.HasAttribute("disabled") && element.HasAttribute("name")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } box when !box.IsChecked:
                case IHtmlInputElement { Type: "file" or "submit" }:
                case IHtmlButtonElement:
                    continue;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }

    private static MultipartFormDataContent Multipart(IEnumerable<(string Name, string Value)> fields, IReadOnlyList<(string Field, string Name, byte[] Bytes)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            content.Add(new StringContent(value), $"\"{name}\"");
        }

        foreach (var (field, name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, $"\"{field}\"", $"\"{name}\"");
        }

        return content;
    }
}
