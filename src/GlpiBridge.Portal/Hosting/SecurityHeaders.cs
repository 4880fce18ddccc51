namespace GlpiBridge.Portal.Hosting;

/// <summary>What browsers are told to refuse: everything that does not come from the portal itself.</summary>
internal static class SecurityHeaders
{
    /// <summary>Name of the policy of files that people sent.</summary>
    public const string Files = nameof(Files);

    /// <summary>Name of the policy of pages that have a secret in their address.</summary>
    public const string Secret = nameof(Secret);

    /// <param name="provider">The OpenID provider that the sign-in form leads to; null for none.</param>
    public static HeaderPolicyCollection Policies(string? provider) => Common().AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        // A script runs because the page that the portal wrote names it, not because of where it lies; 'self' is for browsers that know neither nonces nor strict-dynamic.
        // (require-trusted-types-for is not here: the editor writes HTML into the page as text.)
        policy.AddScriptSrc().Self().WithNonce().StrictDynamic();
        policy.AddObjectSrc().None();
        // No style attributes either, not even in edited text: Scripts/text/marks.ts tells how the rich text keeps its colours.
        policy.AddStyleSrc().Self();
        policy.AddImgSrc().Self();
        policy.AddFontSrc().Self();
        policy.AddConnectSrc().Self();
        policy.AddManifestSrc().Self();
        policy.AddWorkerSrc().Self();
        // Chromium holds a redirect after a form to this too.
        policy.AddFormAction().Self().From(provider is null ? [] : [provider]);
        policy.AddBaseUri().None();
        policy.AddFrameAncestors().None();
    });

    /// <summary>A file is looked at or saved; whatever it may be besides, it loads nothing and runs nothing.</summary>
    public static HeaderPolicyCollection FilePolicies() => Common().AddContentSecurityPolicy(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddSandbox();
        policy.AddFrameAncestors().None();
    });

    /// <summary>Not even the portal's own pages and files are told the address.</summary>
    public static HeaderPolicyCollection SecretPolicies() => Policies(provider: null).AddReferrerPolicyNoReferrer();

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicySameOrigin()
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddAccelerometer().None();
            policy.AddAutoplay().None();
            policy.AddCamera().None();
            policy.AddDisplayCapture().None();
            policy.AddEncryptedMedia().None();
            policy.AddFullscreen().None();
            policy.AddGeolocation().None();
            policy.AddGyroscope().None();
            policy.AddMagnetometer().None();
            policy.AddMicrophone().None();
            policy.AddMidi().None();
            policy.AddPayment().None();
            policy.AddPictureInPicture().None();
            policy.AddScreenWakeLock().None();
            policy.AddUsb().None();
            policy.AddXrSpatialTracking().None();
        })
        .RemoveServerHeader();
}
