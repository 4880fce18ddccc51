using System.Text;
using System.Text.Json;
using Microsoft.Playwright;

namespace GlpiBridge.EndToEnd.Tests;

/// <summary>Reads GLPI, and writes articles in it, as the technician, through its API and not through the portal's client.</summary>
public sealed class Technician(IAPIRequestContext api)
{
    public static async Task<Technician> SignInAsync(IPlaywright playwright, GlpiUnderTest glpi)
    {
        var headers = new Dictionary<string, string> { ["App-Token"] = glpi.AppToken, ["X-GLPI-Sanitized-Content"] = "false" };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{glpi.Technician.Login}:{glpi.Technician.Password}"));
        var anonymous = await playwright.APIRequest.NewContextAsync(new() { ExtraHTTPHeaders = headers.Append(new("Authorization", "Basic " + credentials)) });
        var session = await (await anonymous.GetAsync(glpi.BaseUrl + "/initSession")).JsonAsync();
        headers["Session-Token"] = session!.Value.GetProperty("session_token").GetString()!;
        return new Technician(await playwright.APIRequest.NewContextAsync(new() { ExtraHTTPHeaders = headers, BaseURL = glpi.BaseUrl + "/" }));
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        var response = await api.GetAsync(path);
        return response.Status is 200 or 206
            ? (await response.JsonAsync())!.Value
            : throw new InvalidOperationException($"GET {path}: {response.Status} {await response.TextAsync()}");
    }

    /// <returns>The new item's number.</returns>
    public async Task<long> CreateAsync(string type, object input)
    {
        var response = await api.PostAsync(type, new() { DataObject = new { input } });
        return response.Status is 201
            ? (await response.JsonAsync())!.Value.GetProperty("id").GetInt64()
            : throw new InvalidOperationException($"POST {type}: {response.Status} {await response.TextAsync()}");
    }

    public Task DeleteAsync(string type, long id) => api.DeleteAsync($"{type}/{id}?force_purge=true");

    public async Task<byte[]> DownloadAsync(long document) =>
        await (await api.GetAsync($"Document/{document}?alt=media")).BodyAsync();
}
