using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GlpiBridge;

/// <summary>A small OpenID provider on a free port of this machine: it identifies everybody who comes as <see cref="Person"/>, rightly or as wrongly as it is told.</summary>
internal sealed class OpenIdServer : IAsyncDisposable
{
    public const string ClientId = "portail";

    public const string ClientSecret = "Secret-du-portail-0001";

    private readonly ConcurrentDictionary<string, Asked> codes = new();
    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "cle-1" };
    private readonly RsaSecurityKey other = new(RSA.Create(2048)) { KeyId = "cle-1" };
    private WebApplication app = null!;

    /// <summary>What the provider says of whoever comes.</summary>
    public Dictionary<string, object> Person { get; set; } = [];

    /// <summary>Whether the userinfo is a signed token, as ProConnect's.</summary>
    public bool SignsUserInfo { get; set; } = true;

    /// <summary>Whether people see a page and press a button there.</summary>
    public bool ShowsPage { get; set; }

    public bool IsDown { get; set; }

    public bool EndsSessions { get; set; } = true;

    public string? Acr { get; set; }

    /// <summary>What it does wrong.</summary>
    public OpenIdFault Fault { get; set; }

    /// <summary>The questions of sign-in so far, with their parameters.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Questions { get; } = new();

    /// <summary>What came to the end of the session, with its parameters.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> Ends { get; } = new();

    public Uri Address { get; private set; } = null!;

    private string Issuer => Address.AbsoluteUri.TrimEnd('/');

    public static async Task<OpenIdServer> StartAsync()
    {
        var server = new OpenIdServer();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        server.app = builder.Build();
        server.app.Use((http, next) => server.IsDown ? Task.Run(http.Abort) : next(http));
        server.app.MapGet("/.well-known/openid-configuration", server.Discover);
        server.app.MapGet("/cles", server.Keys);
        server.app.MapGet("/autoriser", server.Authorize);
        server.app.MapPost("/jeton", server.TokenAsync);
        server.app.MapGet("/personne", server.UserInfo);
        server.app.MapGet("/fin", server.End);
        await server.app.StartAsync();
        server.Address = new Uri(server.app.Urls.Single());
        return server;
    }

    /// <summary>The settings of a portal that knows this provider.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["OpenIdConnect:Enabled"] = "true",
        ["OpenIdConnect:Authority"] = Issuer,
        ["OpenIdConnect:ClientId"] = ClientId,
        ["OpenIdConnect:ClientSecret"] = ClientSecret,
        ["OpenIdConnect:Scopes"] = "openid email uid",
    };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Rsa.Dispose();
        other.Rsa.Dispose();
    }

    private IResult Discover() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = Issuer + "/autoriser",
        ["token_endpoint"] = (Fault is OpenIdFault.ForeignEndpoint ? "http://localhost:" + Address.Port : Issuer) + "/jeton",
        ["userinfo_endpoint"] = Issuer + "/personne",
        ["jwks_uri"] = Issuer + "/cles",
        ["end_session_endpoint"] = EndsSessions ? Issuer + "/fin" : "",
    });

    private IResult Keys()
    {
        var parameters = key.Rsa.ExportParameters(false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, alg = "RS256", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Questions.Enqueue(asked);
        if (asked["client_id"] != ClientId || asked["response_type"] != "code" || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        if (Fault is OpenIdFault.Refuses)
        {
            return Results.Redirect(QueryHelpers.AddQueryString(asked["redirect_uri"], new Dictionary<string, string?> { ["error"] = "access_denied", ["state"] = asked["state"] }));
        }

        var code = Guid.NewGuid().ToString("N");
        codes[code] = new Asked(asked["nonce"], asked["code_challenge"], asked["redirect_uri"]);
        var state = Fault is OpenIdFault.WrongState ? asked["state"][..^8] + "AAAAAAAA" : asked["state"];
        var back = QueryHelpers.AddQueryString(asked["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = state });
        return ShowsPage
            ? Results.Content($"<!doctype html><html lang=fr><title>Fournisseur</title><h1>Fournisseur d’identité</h1><a href=\"{System.Net.WebUtility.HtmlEncode(back)}\">Continuer</a></html>", "text/html", Encoding.UTF8)
            : Results.Redirect(back);
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!codes.TryRemove(form["code"].ToString(), out var asked) || form["client_secret"] != ClientSecret || form["redirect_uri"] != asked.RedirectUri
            || Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked.Challenge)
        {
            return Results.BadRequest(new { error = "invalid_grant" });
        }

        var claims = new Dictionary<string, object> { ["sub"] = "personne-1", ["nonce"] = Fault is OpenIdFault.WrongNonce ? "autre" : asked.Nonce };
        if (Acr is not null)
        {
            claims["acr"] = Acr;
        }

        return Results.Json(new
        {
            token_type = "Bearer",
            access_token = "acces-1",
            id_token = Sign(claims, Fault is OpenIdFault.WrongIssuer, Fault is OpenIdFault.WrongAudience, Fault is OpenIdFault.WrongSignature),
        });
    }

    private IResult UserInfo(HttpRequest request)
    {
        if (request.Headers.Authorization != "Bearer acces-1")
        {
            return Results.Unauthorized();
        }

        var said = new Dictionary<string, object>(Person) { ["sub"] = Fault is OpenIdFault.OtherSubject ? "personne-2" : "personne-1" };
        return SignsUserInfo
            ? Results.Content(Sign(said, Fault is OpenIdFault.UserInfoIssuer, Fault is OpenIdFault.UserInfoAudience, Fault is OpenIdFault.UserInfoSignature), "application/jwt")
            : Results.Json(said);
    }

    private IResult End(HttpRequest request)
    {
        var asked = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Ends.Enqueue(asked);
        return Results.Redirect(QueryHelpers.AddQueryString(asked["post_logout_redirect_uri"], "state", asked["state"]));
    }

    private string Sign(Dictionary<string, object> claims, bool wrongIssuer, bool wrongAudience, bool wrongSignature) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = wrongIssuer ? "https://ailleurs.test" : Issuer,
        Audience = wrongAudience ? "autre-portail" : ClientId,
        Claims = claims,
        Expires = TimeProvider.System.GetUtcNow().AddMinutes(5).UtcDateTime,
        SigningCredentials = new SigningCredentials(wrongSignature ? other : key, SecurityAlgorithms.RsaSha256),
    });

    private sealed record Asked(string Nonce, string Challenge, string RedirectUri);
}

/// <summary>What an OpenID provider may do wrong.</summary>
internal enum OpenIdFault
{
    None,
    Refuses,
    WrongState,
    WrongNonce,
    WrongIssuer,
    WrongAudience,
    WrongSignature,
    OtherSubject,
    UserInfoIssuer,
    UserInfoAudience,
    UserInfoSignature,
    ForeignEndpoint,
}
