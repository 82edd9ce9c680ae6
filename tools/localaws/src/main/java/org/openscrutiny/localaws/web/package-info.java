/// What readers reach: the HTTP API of the template and the pages of the site bucket.
@NullMarked
package org.openscrutiny.localaws.web;

import org.jspecify.annotations.NullMarked;
