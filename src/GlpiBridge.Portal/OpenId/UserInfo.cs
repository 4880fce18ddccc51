using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace GlpiBridge.Portal.OpenId;

/// <summary>What the provider says of a person at its userinfo endpoint, in plain JSON or, as ProConnect does, in a token that it signed; ASP.NET would not look at the signature.</summary>
internal static class UserInfo
{
    /// <exception cref="SecurityTokenException">It is of somebody else, or not the provider's.</exception>
    /// <exception cref="HttpRequestException">The provider does not answer.</exception>
    /// <exception cref="JsonException">The answer cannot be read.</exception>
    public static async Task<JsonElement> ReadAsync(
        OpenIdConnectOptions options, OpenIdConnectConfiguration configuration, string accessToken, string subject, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, configuration.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await options.Backchannel.SendAsync(request, ct);
        response.EnsureSuccessStatusCode();
        var text = await response.Content.ReadAsStringAsync(ct);
        var json = response.Content.Headers.ContentType?.MediaType switch
        {
            "application/json" => text,
            "application/jwt" => await PayloadAsync(options, configuration, text.Trim()),
            _ => throw new SecurityTokenException("The userinfo is neither JSON nor a token."),
        };
        var said = JsonElement.Parse(json);
        return Text(said, "sub") == subject ? said : throw new SecurityTokenException("The userinfo is of another subject.");
    }

    /// <returns>A claim that is a text; null for one that is missing or something else.</returns>
    public static string? Text(JsonElement said, string claim) =>
        said.ValueKind is JsonValueKind.Object && said.TryGetProperty(claim, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    /// <returns>True when the provider itself says that the address may be somebody else's; false when it says nothing of it.</returns>
    public static bool IsUnverified(JsonElement said) =>
        said.TryGetProperty("email_verified", out var verified) && (verified.ValueKind is not JsonValueKind.String ? verified.ValueKind is not JsonValueKind.True : verified.GetString() is not "true");

    private static async Task<string> PayloadAsync(OpenIdConnectOptions options, OpenIdConnectConfiguration configuration, string token)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAlgorithms = options.TokenValidationParameters.ValidAlgorithms,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidIssuer = configuration.Issuer,
            ValidAudience = options.ClientId,
            RequireExpirationTime = false,
        });
        return result.IsValid ? Base64UrlEncoder.Decode(((JsonWebToken)result.SecurityToken).EncodedPayload) : throw new SecurityTokenException("The userinfo is not the provider's.", result.Exception);
    }
}
