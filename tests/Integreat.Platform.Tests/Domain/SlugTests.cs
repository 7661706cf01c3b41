using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Tests.Domain;

public sealed class SlugTests
{
    /// <summary>Each expected slug was computed with the reference rules: NFKC, lower case, words and hyphens only.</summary>
    [Theory]
    [InlineData("Über uns & Größe", "über-uns-größe")]
    [InlineData("Straße  des   17. Juni", "straße-des-17-juni")]
    [InlineData("Jobs – und mehr", "jobs-und-mehr")]
    [InlineData("  -_Rand_-  ", "rand")]
    [InlineData("snake_case bleibt", "snake_case-bleibt")]
    [InlineData("a--b - c", "a-b-c")]
    [InlineData("ﬁnden ²", "finden-2")]
    [InlineData("Nu\u0308rnberg", "nürnberg")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("معلومات الوصول", "معلومات-الوصول")]
    [InlineData("مَرْحَبًا بِكُم", "مرحبا-بكم")]
    [InlineData("می‌خواهم کار کنم", "میخواهم-کار-کنم")]
    [InlineData("እንኳን ደህና መጡ", "እንኳን-ደህና-መጡ")]
    [InlineData("ህይወት፡ ስራ።", "ህይወት-ስራ")]
    [InlineData("Deutsch / العربية / 中文", "deutsch-العربية-中文")]
    [InlineData("١٢٣ room", "١٢٣-room")]
    [InlineData("हिन्दी", "हनद")]
    [InlineData("!?…", "")]
    [InlineData("🎉", "")]
    [InlineData("", "")]
    public void A_text_becomes_a_slug(string text, string slug) => Assert.Equal(slug, Slug.From(text));

    [Theory]
    [InlineData("Über uns & Größe")]
    [InlineData("مَرْحَبًا بِكُم")]
    [InlineData("ﬁnden ²")]
    [InlineData("  -_Rand_-  ")]
    public void A_slug_of_a_slug_is_the_same(string text) => Assert.Equal(Slug.From(text), Slug.From(Slug.From(text)));

    [Fact]
    public void Half_a_character_is_dropped() => Assert.Equal("ab", Slug.From("a\ud800b"));

    [Fact]
    public void What_is_no_character_is_dropped() => Assert.Equal("ab", Slug.From("a\ufffe\uffffb"));

    [Fact]
    public void The_next_free_slug_is_numbered_from_2()
    {
        HashSet<string> taken = ["hilfe", "hilfe-2", "hilfe-4"];

        Assert.Equal("hilfe-3", Slug.NextFree("hilfe", taken.Contains));
        Assert.Equal("rat", Slug.NextFree("rat", taken.Contains));
    }

    [Theory]
    [InlineData("augsburg-2_x", true)]
    [InlineData("Augsburg", true)]
    [InlineData("", false)]
    [InlineData("nürnberg", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    public void Only_ascii_letters_digits_hyphens_and_underscores_are_addressable(string slug, bool addressable) =>
        Assert.Equal(addressable, Slug.IsAddressable(slug));

    [Fact]
    public void A_slug_of_more_than_200_letters_is_not_addressable()
    {
        Assert.True(Slug.IsAddressable(new string('a', 200)));
        Assert.False(Slug.IsAddressable(new string('a', 201)));
    }
}
